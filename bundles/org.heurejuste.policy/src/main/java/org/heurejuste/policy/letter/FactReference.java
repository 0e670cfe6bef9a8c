package org.heurejuste.policy.letter;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/**
 * How a decision names a fact: {@code subject : String @names("Promise.id")}.
 *
 * @param field the decision's field
 * @param type the type of the facts
 * @param key the facts' field that has the same value
 */
public record FactReference(FieldDefinition field, TypeDefinition type, FieldDefinition key) {
}
