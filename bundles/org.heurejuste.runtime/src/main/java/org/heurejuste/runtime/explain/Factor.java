package org.heurejuste.runtime.explain;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case gives and on which a decision turned: with something else in its place, and everything else as it was, the same
 * decision is not made. That was seen by deciding the changed case.
 *
 * @param fact the fact of the case
 * @param field the field; null where it is the fact as such, without which the decision is not made
 * @param value what the case gives; null where it gives nothing, or where there is no field
 * @param otherwise what was put in its place, the nearest that was found; null for nothing, or where there is no field
 */
public record Factor(FactName fact, @Nullable FieldDefinition field, @Nullable Object value,
        @Nullable Object otherwise) {
}
