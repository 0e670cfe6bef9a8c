package org.heurejuste.language.internal.parse;

import java.util.Set;

/** The operators that are words. */
public final class Operators {

    private static final Set<String> WORDS = Set.of("contains", "excludes", "matches", "memberOf", "soundslike", "str",
            "after", "before", "coincides", "during", "finishedby", "finishes", "includes", "meets", "metby",
            "overlappedby", "overlaps", "startedby", "starts");

    private Operators() {}

    /**
     * Whether a word is an operator.
     *
     * @param word a word of a text
     * @return whether it compares what stands on its two sides
     */
    public static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    /**
     * All of them.
     *
     * @return the words
     */
    public static Set<String> words() {
        return WORDS;
    }
}
