package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A condition of a rule, as its author wrote it.
 *
 * @param kind what it asks for
 * @param text the condition in the rule language, on one line
 * @param span where it begins
 * @param constraints what it asks of its facts, in order; those of all its patterns
 */
public record Condition(Kind kind, String text, SourceSpan span, List<Constraint> constraints) {

    /** What a condition asks for. */
    public enum Kind {
        /** A fact, for each of which the rule applies. */
        FACT,
        /** That there is any such fact. */
        EXISTS,
        /** That there is no such fact. */
        NOT,
        /** That every fact of a kind is such a fact. */
        ALL,
        /** Something that is evaluated as a whole: {@code eval}, {@code from}, {@code accumulate}, a query. */
        OTHER,
        /** Where a rule goes on: {@code if} with a {@code break}. */
        BRANCH
    }

    /** Keeps its own copy. */
    public Condition {
        constraints = List.copyOf(constraints);
    }
}
