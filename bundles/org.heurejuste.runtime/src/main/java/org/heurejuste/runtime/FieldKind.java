package org.heurejuste.runtime;

import org.heurejuste.policy.vocabulary.FieldType;

/** The word by which sentences tell the kinds of fields apart. */
final class FieldKind {

    private FieldKind() {}

    static String of(FieldType type) {
        if (type instanceof FieldType.Text) {
            return "text";
        }
        if (type instanceof FieldType.WholeNumber) {
            return "whole";
        }
        if (type instanceof FieldType.Decimal) {
            return "decimal";
        }
        if (type instanceof FieldType.YesNo) {
            return "yesNo";
        }
        if (type instanceof FieldType.Date) {
            return "date";
        }
        return type instanceof FieldType.DateTime ? "time" : "choice";
    }
}
