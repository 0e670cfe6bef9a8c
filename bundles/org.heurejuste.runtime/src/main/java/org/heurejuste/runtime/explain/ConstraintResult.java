package org.heurejuste.runtime.explain;

import java.util.List;

/**
 * What became of a constraint on a fact.
 *
 * @param constraint the constraint
 * @param verdict whether it held
 * @param values the values that it read
 */
public record ConstraintResult(Constraint constraint, Verdict verdict, List<SeenValue> values) {

    /** Whether a constraint held. */
    public enum Verdict {
        /** It held. */
        HOLDS,
        /** It did not hold. */
        FAILS,
        /** It cannot be evaluated on this fact, as where a value that it needs is missing. */
        UNKNOWN
    }

    /** Keeps its own copy. */
    public ConstraintResult {
        values = List.copyOf(values);
    }
}
