package org.heurejuste.runtime.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A fact as a condition saw it.
 *
 * @param name which one
 * @param values the values that the condition read, as they were then
 * @param madeBy the firing that made it; null where the case gives it
 */
public record SeenFact(FactName name, List<SeenValue> values, @Nullable Reason madeBy) {

    /** Keeps its own copy. */
    public SeenFact {
        values = List.copyOf(values);
    }
}
