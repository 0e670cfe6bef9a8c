package org.heurejuste.testing.report;

import java.util.List;

import org.heurejuste.runtime.explain.ExplanationLine;

/**
 * One thing told of a failed case: why a decision came, or why one did not.
 *
 * @param came whether it is about a decision that came
 * @param about the decision in words, or the label of the type of which none came, in the reader's language
 * @param lines what it rests on, in reading order
 */
public record FailureExplanation(boolean came, String about, List<ExplanationLine> lines) {

    /** Keeps its own copy. */
    public FailureExplanation {
        lines = List.copyOf(lines);
    }
}
