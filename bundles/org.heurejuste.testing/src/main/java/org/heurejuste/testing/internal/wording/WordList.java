package org.heurejuste.testing.internal.wording;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and phrases that are looked for as whole words, whatever their accents, capitals, apostrophes and spaces. A French word that
 * loses its last vowel before another is found in both forms: {@code parce que} in {@code parce qu’il}.
 */
final class WordList {

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern BLANK = Pattern.compile(" +");
    private static final Pattern ELIDED = Pattern
            .compile("(?:que|de|le|la|ne|je|me|te|se|ce|lorsque|puisque|quoique|jusque)");

    private final Pattern pattern;

    WordList(Collection<String> words) {
        List<String> folded = words.stream().map(FoldedText::fold).filter(word -> !word.isEmpty()).toList();
        this.pattern = folded.isEmpty()
                ? NOTHING
                : Pattern.compile(folded.stream().sorted((a, b) -> b.length() - a.length()).map(WordList::phrase)
                        .collect(Collectors.joining("|")));
    }

    private static String phrase(String folded) {
        String[] words = BLANK.split(folded);
        StringBuilder phrase = new StringBuilder(isWord(folded, 0) ? "(?<![\\p{L}\\p{N}])" : "");
        String end = isWord(folded, folded.length() - 1) ? "(?![\\p{L}\\p{N}])" : "";
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            String whole = Pattern.quote(words[i]) + (last ? end : " ");
            phrase.append(ELIDED.matcher(words[i]).matches()
                    ? "(?:" + whole + "|" + Pattern.quote(words[i].substring(0, words[i].length() - 1) + "'") + ")"
                    : whole);
        }
        return phrase.toString();
    }

    private static boolean isWord(String folded, int index) {
        return Character.isLetterOrDigit(folded.charAt(index));
    }

    /** Where they stand in a stretch of a text. */
    Stream<MatchResult> in(FoldedText text, int start, int end) {
        return pattern.matcher(text.text()).region(start, end).useTransparentBounds(true)
                .useAnchoringBounds(false).results();
    }
}
