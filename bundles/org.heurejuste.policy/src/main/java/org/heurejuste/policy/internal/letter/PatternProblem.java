package org.heurejuste.policy.internal.letter;

import java.util.List;

/**
 * Why ICU cannot read a template.
 *
 * @param key the key of the sentence that says so
 * @param start where in the template, in UTF-16 units
 * @param end the unit after
 * @param words the words to fill in
 */
public record PatternProblem(String key, int start, int end, List<String> words) {

    /** Keeps its own copy. */
    public PatternProblem {
        words = List.copyOf(words);
    }
}
