package org.heurejuste.policy.vocabulary;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A declared type of the vocabulary.
 *
 * @param packageName its package
 * @param name its name in the rules and in cases
 * @param role what it is for
 * @param labels what people call it
 * @param fields its fields, inherited ones first, in their order
 * @param letter how the customer is told of it, or null where the customer is not
 * @param span where its name is declared
 */
public record TypeDefinition(String packageName, String name, Role role, Labels labels, List<FieldDefinition> fields,
        @Nullable LetterDefinition letter, SourceSpan span) {

    /** Keeps its own copy of the fields. */
    public TypeDefinition {
        fields = List.copyOf(fields);
    }

    /**
     * The field of a name.
     *
     * @param fieldName the name, as the rules write it
     * @return the field, or empty where there is none
     */
    public Optional<FieldDefinition> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
