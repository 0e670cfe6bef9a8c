package org.heurejuste.language.syntax;

import java.util.Map;

/**
 * Words that stand for keywords: {@code règle} for {@code rule}, as the {@code [keyword]} lines of a {@code .dsl} file say.
 *
 * @param meanings the keyword that each word stands for
 */
public record Keywords(Map<String, String> meanings) {

    private static final Keywords NONE = new Keywords(Map.of());

    /** Keeps its own copy. */
    public Keywords {
        meanings = Map.copyOf(meanings);
    }

    /**
     * The keywords of the language alone.
     *
     * @return no further words
     */
    public static Keywords none() {
        return NONE;
    }

    /**
     * What a word means.
     *
     * @param word a word of the text
     * @return the keyword that it stands for, else the word itself
     */
    public String meaning(String word) {
        return meanings.isEmpty() ? word : meanings.getOrDefault(word, word);
    }
}
