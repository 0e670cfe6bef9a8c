package org.heurejuste.benchmarks.reading;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A decision of the reading.
 *
 * @param clause the clause that made it
 * @param type the decision's name in the catalogue's section 2
 * @param values its fields in that section's order; enum values by name
 */
public record Answer(String clause, String type, List<@Nullable Object> values) {

    static Answer of(String clause, String type, @Nullable Object... values) {
        return new Answer(clause, type, Arrays.asList(values));
    }

    /**
     * The value of a field.
     *
     * @param field its place in the catalogue's section 2, from 0
     * @return the value, or null where it has none
     */
    public @Nullable Object value(int field) {
        return values.get(field);
    }
}
