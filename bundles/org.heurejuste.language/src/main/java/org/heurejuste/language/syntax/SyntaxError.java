package org.heurejuste.language.syntax;

import java.util.List;

/**
 * A mistake in the form of a text.
 *
 * @param problem what is wrong
 * @param offset where, in UTF-16 units
 * @param length how much text is meant; may be 0, where something is missing
 * @param words the words of the author's text that the explanation names, or those that are missing
 */
public record SyntaxError(SyntaxProblem problem, int offset, int length, List<String> words) {

    /** Keeps its own copy of the words. */
    public SyntaxError {
        words = List.copyOf(words);
    }

    /**
     * The same mistake further on.
     *
     * @param distance how far, in UTF-16 units
     * @return the moved mistake
     */
    public SyntaxError movedBy(int distance) {
        return new SyntaxError(problem, offset + distance, length, words);
    }
}
