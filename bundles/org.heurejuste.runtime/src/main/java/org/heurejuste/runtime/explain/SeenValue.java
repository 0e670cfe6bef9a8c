package org.heurejuste.runtime.explain;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A value that a condition read, as it was when it read it.
 *
 * @param path what was read, as the rule writes it: a field, a field of a fact that a field holds ({@code incident.resolved}), or a
 *        variable
 * @param field the field that holds the value, for its label and unit; null for a variable that holds no field
 * @param value as facts hold values, the {@link FactName} of a fact, or a list of such; null where there is none
 * @param holder the fact that holds the field, which another may hold in turn; null where none does
 * @param earlier whether it has changed between the reading and the moment that is told of, and the engine did not look again
 */
public record SeenValue(String path, @Nullable FieldDefinition field, @Nullable Object value,
        @Nullable FactName holder, boolean earlier) {

    /** A value as it is at the moment that is told of. */
    public SeenValue(String path, @Nullable FieldDefinition field, @Nullable Object value, @Nullable FactName holder) {
        this(path, field, value, holder, false);
    }

    /**
     * The same value, which has changed since it was read.
     *
     * @return the value as it was
     */
    public SeenValue asEarlier() {
        return new SeenValue(path, field, value, holder, true);
    }
}
