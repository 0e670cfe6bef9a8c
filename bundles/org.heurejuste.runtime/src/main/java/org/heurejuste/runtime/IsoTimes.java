package org.heurejuste.runtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates and times as cases write them: ISO, with a year of four digits. */
final class IsoTimes {
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("(?!0000)\\d{4}-.*");

    private IsoTimes() {}

    static @Nullable LocalDate date(String text) {
        try {
            return YEAR_OF_FOUR_DIGITS.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable LocalDateTime dateTime(String text) {
        try {
            return YEAR_OF_FOUR_DIGITS.matcher(text).matches() ? LocalDateTime.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
