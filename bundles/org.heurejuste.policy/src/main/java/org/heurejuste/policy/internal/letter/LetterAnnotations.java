package org.heurejuste.policy.internal.letter;

import java.util.List;

import org.heurejuste.policy.letter.LetterCode;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.LetterDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Checks what {@code @letter} and {@code @names} say. */
final class LetterAnnotations {

    private final Vocabulary vocabulary;
    private final LetterFindings findings;

    LetterAnnotations(Vocabulary vocabulary, LetterFindings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void check() {
        for (TypeDefinition type : vocabulary.types()) {
            LetterDefinition letter = type.letter();
            if (letter != null && type.role() != Role.DECISION) {
                findings.add(LetterCode.BAD_ANNOTATION, "bad-annotation.role", letter.span(), type.name());
            } else if (letter != null) {
                letter.by().forEach(name -> by(type, letter, name));
            }
            type.fields().forEach(field -> field.names().forEach(name -> names(field, name)));
        }
    }

    private void by(TypeDefinition type, LetterDefinition letter, String name) {
        FieldDefinition field = type.field(name).orElse(null);
        if (field == null) {
            findings.unknown(LetterCode.BAD_ANNOTATION, "bad-annotation", letter.span(), name, fields(type),
                    type.name());
        } else if (field.type() instanceof FieldType.WholeNumber || field.type() instanceof FieldType.Decimal) {
            findings.add(LetterCode.BAD_ANNOTATION, "bad-annotation.number", letter.span(), name);
        }
    }

    private void names(FieldDefinition field, String name) {
        int dot = name.indexOf('.');
        String typeName = dot < 0 ? name : name.substring(0, dot);
        TypeDefinition type = vocabulary.facts().stream().filter(t -> t.name().equals(typeName)).findFirst()
                .orElse(null);
        if (type == null) {
            findings.unknown(LetterCode.BAD_ANNOTATION, "bad-annotation.fact", field.span(), typeName,
                    vocabulary.facts().stream().map(TypeDefinition::name).toList());
        } else if (type.field(name.substring(dot + 1)).isEmpty()) {
            findings.unknown(LetterCode.BAD_ANNOTATION, "bad-annotation", field.span(), name.substring(dot + 1),
                    fields(type), typeName);
        }
    }

    private static List<String> fields(TypeDefinition type) {
        return type.fields().stream().map(FieldDefinition::name).toList();
    }
}
