package org.heurejuste.testing.internal.wording;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.text.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of its letters' words: {@code handbook/wording.yaml}.
 *
 * @param never what letters must not say
 * @param must what letters must say
 * @param exceptions where they may nevertheless
 */
public record Wording(List<Never> never, List<Must> must, List<Exemption> exceptions) {

    /** The file, relative to the project's root. */
    public static final String FILE = "handbook/wording.yaml";

    /** Keeps its own copies. */
    public Wording {
        never = List.copyOf(never);
        must = List.copyOf(must);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Words that letters must not say.
     *
     * @param rule its name
     * @param where the letters that it is about: beginnings of their keys; empty for all
     * @param after decisions in whose letters, and beside which in a case, it holds; empty where that does not matter
     * @param reason why
     * @param instead what is better said, or null
     * @param words the words, by language
     */
    public record Never(String rule, List<String> where, List<String> after, Spoken reason, @Nullable Spoken instead,
            Words words) {
    }

    /**
     * What letters must say, one after the other.
     *
     * @param rule its name
     * @param where the letters that it is about: beginnings of their keys; empty for all
     * @param reason why
     * @param steps what must be said, in order
     */
    public record Must(String rule, List<String> where, Spoken reason, List<Step> steps) {
    }

    /**
     * A thing that must be said.
     *
     * @param says what it is, for people
     * @param sentence in which sentence, counted from 1; 0 for anywhere after the step before
     * @param words by which words it is recognised; empty where fields alone tell
     * @param fields the fields that the template must use, all of them; empty where words alone tell
     */
    public record Step(Spoken says, int sentence, Words words, List<String> fields) {
    }

    /**
     * Where a rule does not hold.
     *
     * @param rule the rule's name
     * @param where the beginning of the letters' keys
     * @param words the words that it is about, folded; empty for all
     * @param until the last day on which it counts
     * @param span where it is written
     */
    public record Exemption(String rule, String where, List<String> words, LocalDate until, SourceSpan span) {
    }

    /** Words by language. */
    public static final class Words {

        private final Map<LetterLanguage, List<String>> listed;
        private final Map<LetterLanguage, WordList> lists = new EnumMap<>(LetterLanguage.class);

        /**
         * Words.
         *
         * @param listed the words of each language
         */
        public Words(Map<LetterLanguage, List<String>> listed) {
            this.listed = Map.copyOf(listed);
            for (LetterLanguage language : LetterLanguage.values()) {
                lists.put(language, new WordList(listed.getOrDefault(language, List.of())));
            }
        }

        /**
         * Whether there are none.
         *
         * @return whether no language has any
         */
        public boolean isEmpty() {
            return listed.values().stream().allMatch(List::isEmpty);
        }

        WordList of(LetterLanguage language) {
            return lists.getOrDefault(language, new WordList(List.of()));
        }
    }

    /**
     * Whether a key begins with one of several beginnings, word by word.
     *
     * @param key a letter's key
     * @param beginnings the beginnings
     * @return whether it does; true where there are no beginnings
     */
    static boolean isAbout(String key, List<String> beginnings) {
        return beginnings.isEmpty() || beginnings.stream().anyMatch(b -> key.equals(b) || key.startsWith(b + "."));
    }
}
