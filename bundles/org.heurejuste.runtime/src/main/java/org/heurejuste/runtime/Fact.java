package org.heurejuste.runtime;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.internal.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a case: a value for every field of its type, defaults filled in.
 *
 * @param type its type
 * @param values the values, one a field in the type's order: {@code Integer}, {@code Long}, {@code BigDecimal},
 *        {@code Boolean}, {@code String}, {@code LocalDate}, {@code LocalDateTime}, an enum value's name as {@code String}, or null
 */
public record Fact(TypeDefinition type, List<@Nullable Object> values) {

    /** Keeps its own copy of the values. */
    public Fact {
        values = FieldValues.copyOf(values);
        if (values.size() != type.fields().size()) {
            throw new IllegalArgumentException("one value a field of " + type.name());
        }
    }

    /**
     * This fact with another value in a field.
     *
     * @param place the field's place in the type, from 0
     * @param value the value, as described above
     * @return the changed fact; this one stays as it is
     */
    public Fact with(int place, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(place, value);
        return new Fact(type, changed);
    }
}
