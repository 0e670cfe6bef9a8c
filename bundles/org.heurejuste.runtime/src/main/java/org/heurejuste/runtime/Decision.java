package org.heurejuste.runtime;

import java.util.List;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.internal.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a case.
 *
 * @param type its type
 * @param values the values, one a field in the type's order, as in {@link Fact}
 * @param clause the clause that made it, by its rule's {@code @clause}; null where the rule names none
 * @param rule the name of the rule that made it
 */
public record Decision(TypeDefinition type, List<@Nullable Object> values, @Nullable String clause, String rule) {

    /** Keeps its own copy of the values. */
    public Decision {
        values = FieldValues.copyOf(values);
    }

    /**
     * The value of a field.
     *
     * @param field the field's name
     * @return the value, or null where it has none
     * @throws IllegalArgumentException if the type has no such field
     */
    public @Nullable Object value(String field) {
        for (int i = 0; i < values.size(); i++) {
            if (type.fields().get(i).name().equals(field)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException(type.name() + " has no field " + field);
    }
}
