package org.heurejuste.testing.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell means as the value of a field, in whatever way a spreadsheet program writes it. What can be read in two ways is refused.
 *
 * @param decimalComma whether a comma is known to stand before decimals
 * @param dayFirst how the dates of the column are written: day first, month first, or null where none of them tells
 */
record CellValues(boolean decimalComma, @Nullable Boolean dayFirst) {
    private static final Set<String> YES = Set.of("true", "vrai", "yes", "oui", "1");
    private static final Set<String> NO = Set.of("false", "faux", "no", "non", "0");
    private static final String TIME = "(?:[ T](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?)?";
    private static final String SPACE = "[\\s\\u00A0\\u202F]";
    private static final Pattern CURRENCY = Pattern
            .compile("^([+\\-\\u2212]?)" + SPACE + "*[€$£]" + SPACE + "*|" + SPACE + "*[€$£]$");
    private static final Pattern DATE = Pattern
            .compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}");
    private static final Pattern ISO_TIME = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(?:[\\s\\u00A0\\u202F'’]\\d{3})+(?:[.,]\\d*)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:([.,])\\d{3}(?:\\1\\d{3})*)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** A cell that cannot be read, with the key of the reason. */
    static final class UnreadableCellException extends Exception {
        private final String key;

        UnreadableCellException(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** The value as a case's tree holds it; a text that fits no better is left to the reader of cases. */
    @Nullable
    Object of(Cell cell, @Nullable FieldType type) throws UnreadableCellException {
        if (cell.problem() != null) {
            throw new UnreadableCellException(cell.problem());
        }
        String text = cell.text();
        if (text.equals("null")) {
            return null;
        }
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1).replace("\"\"", "\"");
        }
        if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            return cell.value() instanceof BigDecimal number ? whole(number) : number(text);
        }
        if (type instanceof FieldType.YesNo) {
            return yesNo(cell, text);
        }
        if (type instanceof FieldType.Date || type instanceof FieldType.DateTime) {
            return date(cell, text, type instanceof FieldType.Date);
        }
        return text;
    }

    private static Object yesNo(Cell cell, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return cell.value() instanceof Boolean yes ? yes : YES.contains(word) ? true : NO.contains(word) ? false : text;
    }

    private Object number(String text) throws UnreadableCellException {
        String plain = CURRENCY.matcher(text).replaceAll("$1").replace('\u2212', '-');
        if (SPACED.matcher(plain).matches()) {
            return decimal(plain.replaceAll("[\\s\\u00A0\\u202F'’]", "").replace(',', '.'), text);
        }
        return NUMBER.matcher(plain).matches() && plain.length() <= 100 ? marked(plain, text) : text;
    }

    private Object marked(String digits, String text) throws UnreadableCellException {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            int decimals = Math.max(comma, point);
            return grouped(digits.substring(0, decimals), "." + digits.substring(decimals + 1), text);
        }
        char mark = comma >= 0 ? ',' : '.';
        int place = Math.max(comma, point);
        if (place < 0) {
            return decimal(digits, text);
        }
        if (digits.indexOf(mark) != place) {
            return grouped(digits, "", text);
        }
        boolean known = mark == ',' && decimalComma;
        if (!known && mayBeThousands(digits, place)) {
            throw new UnreadableCellException("cell.thousands");
        }
        return decimal(digits.replace(',', '.'), text);
    }

    /** A number with marks for the thousands, where they stand as such; what else has points in it may be a date or a version. */
    private static Object grouped(String whole, String decimals, String text) {
        return GROUPED.matcher(whole).matches() ? decimal(whole.replaceAll("[.,]", "") + decimals, text) : text;
    }

    private static boolean mayBeThousands(String digits, int place) {
        int first = Character.isDigit(digits.charAt(0)) ? 0 : 1;
        return digits.length() - place - 1 == 3 && place - first <= 3 && digits.charAt(first) != '0';
    }

    private static Object decimal(String digits, String text) {
        try {
            return whole(new BigDecimal(digits.startsWith("+") ? digits.substring(1) : digits));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** A whole number as such, so that it may stand for a count; others keep their decimals. */
    private static Object whole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            return number;
        }
        return plain.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? (Object) plain.intValueExact()
                : plain.precision() <= 18 ? (Object) plain.longValueExact() : number;
    }

    private Object date(Cell cell, String text, boolean day) throws UnreadableCellException {
        if (cell.value() instanceof LocalDateTime time) {
            return day && time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        if (cell.value() instanceof BigDecimal || SERIAL.matcher(text).matches()) {
            return serial(new BigDecimal(text.replace(',', '.')), text, day);
        }
        Matcher iso = ISO_TIME.matcher(text);
        if (iso.matches()) {
            return iso.group(1) + "T" + iso.group(2);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            throw new UnreadableCellException("cell.year");
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(year, text, year.group(1), year.group(2), year.group(3));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(date, text) : text;
    }

    /** Days since the end of 1899, as spreadsheet programs count. */
    static Object serial(BigDecimal number, String text, boolean day) {
        if (number.signum() <= 0 || number.compareTo(new BigDecimal(2_958_466)) >= 0) {
            return text;
        }
        LocalDateTime time = time(number);
        return day && time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString();
    }

    static LocalDateTime time(BigDecimal serial) {
        long seconds = serial.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
        return EPOCH.atStartOfDay().plusSeconds(seconds);
    }

    private Object date(Matcher date, String text) throws UnreadableCellException {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        boolean points = date.group(2).equals(".");
        if (!points && first != second && first <= 12 && second <= 12 && dayFirst == null) {
            throw new UnreadableCellException("cell.date");
        }
        boolean monthFirst = !points && (second > 12 || first <= 12 && Boolean.FALSE.equals(dayFirst));
        return date(date, text, date.group(4), date.group(monthFirst ? 1 : 3), date.group(monthFirst ? 3 : 1));
    }

    private static Object date(Matcher date, String text, String year, String month, String day) {
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.group("hour") == null ? read.toString() : read.atTime(time(date)).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static LocalTime time(Matcher date) {
        return LocalTime.of(Integer.parseInt(date.group("hour")), Integer.parseInt(date.group("minute")),
                date.group("second") == null ? 0 : Integer.parseInt(date.group("second")));
    }

    /** How dates of a column are written, by those that can be read in one way only; null where none tells or they contradict each other. */
    static @Nullable Boolean dayFirst(Iterable<Cell> column) {
        Boolean told = null;
        for (Cell cell : column) {
            Matcher date = DATE.matcher(cell.text());
            if (date.matches() && !date.group(2).equals(".")) {
                boolean day = Integer.parseInt(date.group(1)) > 12;
                boolean month = Integer.parseInt(date.group(3)) > 12;
                if (day != month && told != null && told != day) {
                    return null;
                }
                told = day != month ? Boolean.valueOf(day) : told;
            }
        }
        return told;
    }
}
