package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;

/** The keys that templates may have. */
final class LetterKeys {

    /** More combinations of values are no vocabulary but an accident. */
    private static final int MOST = 10_000;

    private final List<LetterKind> kinds;
    private final Set<String> clauses;

    /**
     * What is wrong with a key.
     *
     * @param word the word that means nothing where it stands
     * @param start where it starts in the key
     * @param known the words that could stand there
     */
    record Problem(String word, int start, Collection<String> known) {
    }

    LetterKeys(List<LetterKind> kinds, Collection<String> clauses) {
        this.kinds = kinds;
        this.clauses = new LinkedHashSet<>(clauses);
    }

    Optional<LetterKind> kind(String key) {
        String name = key.split("[.]", 2)[0];
        return kinds.stream().filter(kind -> kind.decision().name().equals(name)).findFirst();
    }

    Optional<Problem> problem(String key) {
        String[] words = key.split("[.]", -1);
        LetterKind kind = kind(key).orElse(null);
        if (kind == null) {
            return Optional.of(new Problem(words[0], 0, kinds.stream().map(k -> k.decision().name()).toList()));
        }
        int field = 0;
        int start = words[0].length() + 1;
        for (int i = 1; i < words.length; i++) {
            int after = after(kind, field, words[i]);
            boolean clause = i == words.length - 1 && clauses.contains(words[i]);
            if (after < 0 && !clause) {
                return Optional.of(new Problem(words[i], start, known(kind, field, i == words.length - 1)));
            }
            field = after < 0 ? field : after;
            start += words[i].length() + 1;
        }
        return Optional.empty();
    }

    /** The field after the one that a word speaks for, or -1. Flags may be passed over. */
    private static int after(LetterKind kind, int field, String word) {
        for (int i = field; i < kind.by().size(); i++) {
            if (words(kind.by().get(i)).contains(word)) {
                return i + 1;
            } else if (!LetterKind.isFlag(kind.by().get(i))) {
                return -1;
            }
        }
        return -1;
    }

    private Set<String> known(LetterKind kind, int field, boolean last) {
        Set<String> known = new LinkedHashSet<>();
        for (int i = field; i < kind.by().size(); i++) {
            known.addAll(words(kind.by().get(i)));
            if (!LetterKind.isFlag(kind.by().get(i))) {
                break;
            }
        }
        if (last) {
            known.addAll(clauses);
        }
        return known;
    }

    private static List<String> words(FieldDefinition field) {
        return field.type() instanceof FieldType.Choice choice ? choice.enumeration().values() : List.of(field.name());
    }

    /** The keys, one a combination of values, under which neither they nor shorter ones are known. */
    List<String> uncovered(LetterKind kind, Set<String> known) {
        List<String> keys = List.of(kind.decision().name());
        for (FieldDefinition field : kind.by()) {
            List<String> longer = new ArrayList<>(LetterKind.isFlag(field) ? keys : List.of());
            for (String key : keys) {
                words(field).forEach(word -> longer.add(key + "." + word));
            }
            keys = longer.subList(0, Math.min(MOST, longer.size()));
        }
        return keys.stream().filter(key -> !isCovered(key, known)).toList();
    }

    private static boolean isCovered(String key, Set<String> known) {
        int dot = key.lastIndexOf('.');
        return known.contains(key) || dot > 0 && isCovered(key.substring(0, dot), known);
    }
}
