package org.heurejuste.testing.internal.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param value {@code String}, {@code BigDecimal}, {@code Boolean}, {@code LocalDateTime}, or null where it is empty
 * @param problem why it has no value that can be used: the key of a sentence; else null
 * @param span where it is
 */
record Cell(int row, int column, @Nullable Object value, @Nullable String problem, SourceSpan span) {

    /** The name that spreadsheet programs give it: {@code B7}. */
    String name() {
        return columnName(column) + (row + 1);
    }

    /** The text, without blanks around it; empty where there is none. */
    String text() {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString();
        }
        return value == null ? "" : value.toString().strip();
    }

    boolean isEmpty() {
        return value == null && problem == null || value instanceof String text && text.isBlank();
    }

    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
