package org.heurejuste.ui.spelling;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What differs from a word as little as most mistakes do: by a slip (two letters in the wrong order, an accent, a letter that is double or
 * is not), by any one letter, or by two slips.
 */
final class NearWords {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ";
    private static final String VOWELS = "aeiouyàâæéèêëîïôœùûüÿ";

    private NearWords() {}

    /**
     * Varies a word.
     *
     * @param word in small letters
     * @return the variations, the likeliest first, each once, whether there are such words or not
     */
    static Stream<String> of(String word) {
        List<String> slips = slips(word).distinct().toList();
        return Stream.of(slips.stream(), otherVowels(word), edits(word), slips.stream().flatMap(NearWords::slips))
                .flatMap(each -> each).distinct().filter(other -> !other.equals(word));
    }

    private static Stream<String> slips(String word) {
        return IntStream.range(0, word.length()).boxed()
                .flatMap(i -> Stream.concat(reordered(word, i), Stream.concat(doubled(word, i), accented(word, i))));
    }

    private static Stream<String> reordered(String word, int i) {
        return i + 1 < word.length()
                ? Stream.of(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2))
                : Stream.empty();
    }

    private static Stream<String> doubled(String word, int i) {
        boolean isDouble = i + 1 < word.length() && word.charAt(i) == word.charAt(i + 1);
        return Stream.of(
                word.substring(0, i) + (isDouble ? "" : word.substring(i, i + 1).repeat(2)) + word.substring(i + 1));
    }

    private static Stream<String> accented(String word, int i) {
        char base = base(word.charAt(i));
        return letters().filter(letter -> base(letter) == base).map(letter -> replaced(word, i, letter));
    }

    private static Stream<String> otherVowels(String word) {
        return IntStream.range(0, word.length()).filter(i -> VOWELS.indexOf(word.charAt(i)) >= 0).boxed()
                .flatMap(i -> VOWELS.chars().mapToObj(vowel -> replaced(word, i, (char) vowel)));
    }

    private static Stream<String> edits(String word) {
        Stream<String> shorter = IntStream.range(0, word.length())
                .mapToObj(i -> word.substring(0, i) + word.substring(i + 1));
        Stream<String> longer = IntStream.rangeClosed(0, word.length()).boxed()
                .flatMap(i -> letters().map(letter -> word.substring(0, i) + letter + word.substring(i)));
        Stream<String> other = IntStream.range(0, word.length()).boxed()
                .flatMap(i -> letters().map(letter -> replaced(word, i, letter)));
        return Stream.of(shorter, longer, other).flatMap(each -> each);
    }

    private static String replaced(String word, int i, char letter) {
        return word.substring(0, i) + letter + word.substring(i + 1);
    }

    private static Stream<Character> letters() {
        return LETTERS.chars().mapToObj(letter -> (char) letter);
    }

    private static char base(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
