package org.heurejuste.testing.internal.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases that are looked for as whole words, whatever their accents, capitals, apostrophes and spaces. A French word that
 * loses its last vowel before another is found in both forms: {@code parce que} in {@code parce qu’il}.
 */
final class WordList {

    private static final Set<String> ELIDED = Set.of("que", "de", "le", "la", "ne", "je", "me", "te", "se", "ce",
            "lorsque",
            "puisque", "quoique", "jusque");

    /** By their first character, the longest first. */
    private final Map<Character, List<Phrase>> phrases = new HashMap<>();

    /**
     * A stretch of a folded text.
     *
     * @param start its first unit
     * @param end the unit after its last
     */
    record Found(int start, int end) {
    }

    WordList(Collection<String> words) {
        words.stream().map(FoldedText::fold).filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> phrases.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(new Phrase(word, word.split(" "))));
    }

    /** Where they stand in a stretch of a text, none over another. */
    List<Found> in(FoldedText folded, int start, int end) {
        String text = folded.text();
        List<Found> found = new ArrayList<>();
        int at = start;
        while (at < end) {
            int limit = isWithinWord(text, at) ? -1 : limit(text, at, end);
            if (limit > at) {
                found.add(new Found(at, limit));
            }
            at = Math.max(at + 1, limit);
        }
        return found;
    }

    /** The end of the phrase that stands at a place, or -1. */
    private int limit(String text, int at, int end) {
        for (Phrase phrase : phrases.getOrDefault(text.charAt(at), List.of())) {
            int limit = phrase.limit(text, at);
            if (limit >= 0 && limit <= end) {
                return limit;
            }
        }
        return -1;
    }

    /** Whether no phrase can start here, as it would start with a letter or digit behind another. Most places are such. */
    private static boolean isWithinWord(String text, int at) {
        return isWord(text, at) && isWord(text, at - 1);
    }

    private static boolean isWord(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    /**
     * A phrase.
     *
     * @param whole all of it
     * @param words its words
     */
    private record Phrase(String whole, String[] words) {

        int limit(String text, int at) {
            if (isWord(whole, 0) && isWord(text, at - 1)) {
                return -1;
            }
            int next = at;
            for (int i = 0; i < words.length && next >= 0; i++) {
                next = after(text, next, words[i], i == words.length - 1);
            }
            return next;
        }

        private static int after(String text, int at, String word, boolean last) {
            int end = at + word.length();
            if (text.startsWith(word, at)) {
                boolean ends = last
                        ? !(isWord(word, word.length() - 1) && isWord(text, end))
                        : text.startsWith(" ", end);
                if (ends) {
                    return last ? end : end + 1;
                }
            }
            boolean elided = ELIDED.contains(word) && text.startsWith(word.substring(0, word.length() - 1) + "'", at);
            return elided ? end : -1;
        }
    }
}
