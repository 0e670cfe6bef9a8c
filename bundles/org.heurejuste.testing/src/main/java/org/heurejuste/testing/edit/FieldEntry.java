package org.heurejuste.testing.edit;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A field as a case writes it, whether the vocabulary knows it or not.
 *
 * @param name its name, as it is written
 * @param nameSpan where the name is written; in a table, the column's head
 * @param value the value: {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code BigDecimal} or
 *        null; null as well where a list or an object stands there
 * @param text the value as it is written, without quotation marks; empty where a list or an object stands there
 * @param valueSpan where the value is written
 * @param simple whether the value is one word and not a list or an object
 */
public record FieldEntry(String name, SourceSpan nameSpan, @Nullable Object value, String text, SourceSpan valueSpan,
        boolean simple) {
}
