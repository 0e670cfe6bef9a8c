package org.heurejuste.testing.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/** Writes cells of a workbook. */
final class XlsxCell {
    private static final int DATE = 2;
    private static final int DATE_TIME = 3;
    private static final LocalDateTime EPOCH = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime FIRST = LocalDate.of(1900, 3, 1).atStartOfDay();

    private XlsxCell() {}

    /** A value as spreadsheet programs hold it: numbers, dates, yes and no as such, everything else as text. */
    static String of(String name, Heading heading, FieldType type, @Nullable Object value) {
        if (value instanceof Boolean yes) {
            return "<c r=\"" + name + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>";
        }
        if (value instanceof Number) {
            BigDecimal number = new BigDecimal(value.toString());
            return number.precision() > 15 ? text(name, 0, number.toPlainString()) : number(name, 0, number);
        }
        BigDecimal serial = value == null ? null : serial(type, value.toString());
        if (serial != null) {
            return number(name, type instanceof FieldType.Date ? DATE : DATE_TIME, serial);
        }
        return text(name, 0, GridCsv.written(heading, value, false));
    }

    /** A value in a cell that keeps its style; a date as such only where the style shows dates. */
    static String styled(String name, int style, boolean showsDates, Heading heading, FieldType type,
            @Nullable Object value) {
        BigDecimal serial = value == null ? null : serial(type, value.toString());
        if (serial != null) {
            return showsDates ? number(name, style, serial) : text(name, style, String.valueOf(value));
        }
        String attribute = style == 0 ? "" : " s=\"" + style + "\"";
        return of(name, heading, type, value).replaceFirst("(<c r=\"[A-Z]+\\d+\")", "$1" + attribute);
    }

    static String text(String name, int style, String text) {
        String shown = escaped(text);
        return "<c r=\"" + name + "\"" + (style == 0 ? "" : " s=\"" + style + "\"")
                + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + shown + "</t></is></c>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    private static String number(String name, int style, BigDecimal number) {
        return "<c r=\"" + name + "\"" + (style == 0 ? "" : " s=\"" + style + "\"") + "><v>" + number.toPlainString()
                + "</v></c>";
    }

    /** A date as spreadsheet programs count it; null where it is none, or one that they cannot count. */
    static @Nullable BigDecimal serial(FieldType type, String text) {
        if (!(type instanceof FieldType.Date || type instanceof FieldType.DateTime)) {
            return null;
        }
        try {
            LocalDateTime time = type instanceof FieldType.Date
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text);
            if (time.isBefore(FIRST) || time.getYear() > 9999 || time.getNano() != 0) {
                return null;
            }
            long seconds = ChronoUnit.SECONDS.between(EPOCH, time);
            return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(86_400), 10, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
