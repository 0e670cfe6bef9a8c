package org.heurejuste.policy.letter;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Where a template's placeholder takes its value from.
 *
 * @param type the decision itself, or a type of facts
 * @param field its field
 * @param reference how the decision names the fact; null for the decision itself, and for facts of which a case has exactly one
 */
public record LetterArgument(TypeDefinition type, FieldDefinition field, @Nullable FactReference reference) {
}
