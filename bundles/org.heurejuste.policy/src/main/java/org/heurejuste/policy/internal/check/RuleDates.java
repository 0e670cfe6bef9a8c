package org.heurejuste.policy.internal.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Dates as rules write them: {@code 1-Jan-2026}. */
public final class RuleDates {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private RuleDates() {}

    /**
     * Whether a text is a date.
     *
     * @param text the text, without quotes
     * @return whether it is one that rules can read
     */
    public static boolean isDate(String text) {
        try {
            LocalDate.parse(text, FORMAT);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
