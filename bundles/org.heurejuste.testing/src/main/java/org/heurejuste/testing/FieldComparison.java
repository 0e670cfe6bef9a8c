package org.heurejuste.testing;

import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A field, as expected and as decided, in the notation of the suite's file.
 *
 * @param field the field's name
 * @param expected the value expected, {@code null} as a word where none is; Java's null where nothing was said of the field
 * @param actual the value decided, {@code null} as a word where there is none; Java's null where there is no such decision
 * @param same whether the value decided is the one expected
 */
public record FieldComparison(String field, @Nullable String expected, @Nullable String actual, boolean same) {

    /**
     * The comparison in a sentence.
     *
     * @return the field with what was expected, what was decided, or both
     */
    public Message message() {
        if (actual == null) {
            return Message.of(FieldComparison.class, "field.missing", field, String.valueOf(expected));
        }
        return expected == null
                ? Message.of(FieldComparison.class, "field.surplus", field, actual)
                : Message.of(FieldComparison.class, "field.different", field, expected, actual);
    }
}
