package org.heurejuste.ui.cases;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers of cases in words, singular and plural as each language wants them. */
final class CountWords {

    private CountWords() {}

    /** Returns "12 cases". */
    static String cases(int count) {
        return format(Messages.count_cases, count);
    }

    /** Returns "11 passed, 1 failed". */
    static String passedAndFailed(int passed, int failed) {
        return format(Messages.count_passedAndFailed, passed, failed);
    }

    /** Returns a time as "12 ms", from a second on as "1.25 s". */
    static String time(Duration time) {
        return time.toSeconds() < 1
                ? format(Messages.count_milliseconds, time.toMillis())
                : format(Messages.count_seconds, time.toMillis() / 1000.0);
    }

    /** Returns a moment by the clock, with its day where that is not today. */
    static String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        DateTimeFormatter form = local.toLocalDate().equals(LocalDate.now())
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM);
        return form.withLocale(Locale.getDefault()).format(local);
    }

    /** Returns a sentence with its words filled in, plurals included. */
    static String format(String pattern, Object... words) {
        return new MessageFormat(pattern, Locale.getDefault()).format(words);
    }
}
