package org.heurejuste.testing.internal.table;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that says something of cases.
 *
 * @param index its place, from 0
 * @param heading what it says
 * @param field the field that it holds values of, or null where it holds none or the vocabulary has none of that name
 * @param values how its cells are read
 */
record Column(int index, Heading heading, @Nullable FieldDefinition field, CellValues values) {

    /** What values it takes; null where anything may stand there. */
    @Nullable
    FieldType type() {
        return heading.word().equals(Heading.NOW) ? new FieldType.DateTime() : field == null ? null : field.type();
    }
}
