package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A comparison with a number, as an author wrote it.
 *
 * @param path the field, or the variable, that is compared
 * @param operator as it stands between the field and the number, in this order
 * @param constant the number; of a date, the days since 1970
 * @param word the constant as people write it: the number, or the date by ISO 8601
 */
record BoundarySyntax(String path, String operator, BigDecimal constant, String word) {
    private static final String IN = "in";
    private static final String PATH = "(?<path>[\\p{L}_$][\\p{L}\\p{N}_$]*+(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*+)*+)";
    private static final String DIGITS = "-?\\d+(?:\\.\\d+)?";
    private static final String DATE = "(?:java\\.time\\.)?LocalDate\\s*\\.\\s*of\\s*\\(\\s*\\d{4}\\s*,\\s*\\d{1,2}\\s*,\\s*\\d{1,2}\\s*\\)"
            + "|(?:java\\.time\\.)?LocalDate\\s*\\.\\s*parse\\s*\\(\\s*\"\\d{4}-\\d{2}-\\d{2}\"\\s*\\)|\"\\d{1,2}-\\p{L}{3}-\\d{4}\"";
    private static final String NUMBER = "(?<constant>(?:" + DIGITS + ")(?=[^\\d.]|$)|" + DATE + ")[BbIiLlDdFf]?";
    private static final Pattern CONSTANT = Pattern.compile("(" + DIGITS + ")[BbIiLlDdFf]?|" + DATE);
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PARTS = Pattern.compile("(\\d{4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})");
    private static final String COMPARES = "\\s*(?<operator>==|!=|<=|>=|<|>)\\s*";
    private static final String BINDING = "\\s*(?:[\\p{L}_$][\\p{L}\\p{N}_$]*+\\s*:=?\\s*)?";
    /** As the engine takes dates in quotation marks. */
    private static final DateTimeFormatter OF_THE_ENGINE = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu").toFormatter(Locale.ENGLISH);
    private static final Pattern FIELD_FIRST = Pattern.compile(BINDING + PATH + COMPARES + NUMBER + "\\s*");
    private static final Pattern LIST = Pattern
            .compile(BINDING + PATH + "\\s+(?:not\\s+)?in\\s*\\((?<list>.*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern NUMBER_FIRST = Pattern.compile(BINDING + NUMBER + COMPARES + PATH + "\\s*");

    /** The comparison in a constraint; empty where it is none with a number or a date. */
    static Optional<BoundarySyntax> of(String constraint) {
        Matcher fieldFirst = FIELD_FIRST.matcher(constraint);
        Matcher numberFirst = NUMBER_FIRST.matcher(constraint);
        if (fieldFirst.matches()) {
            return of(fieldFirst.group("path"), fieldFirst.group("operator"), fieldFirst.group("constant"));
        }
        return numberFirst.matches()
                ? of(numberFirst.group("path"), turned(numberFirst.group("operator")), numberFirst.group("constant"))
                : Optional.empty();
    }

    /** The comparisons in a constraint; of a list, one with each of its numbers or dates, which only has to be met itself. */
    static List<BoundarySyntax> all(String constraint) {
        Matcher list = LIST.matcher(constraint);
        return list.matches()
                ? CONSTANT.matcher(list.group("list")).results()
                        .map(one -> of(list.group("path"), IN, one.group(1) == null ? one.group() : one.group(1)))
                        .flatMap(Optional::stream).toList()
                : of(constraint).stream().toList();
    }

    private static Optional<BoundarySyntax> of(String path, String operator, String constant) {
        try {
            if (Character.isDigit(constant.charAt(0)) || constant.charAt(0) == '-') {
                BigDecimal number = new BigDecimal(constant);
                return Optional.of(new BoundarySyntax(path, operator, number, number.toPlainString()));
            }
            LocalDate date = date(constant);
            return Optional.of(new BoundarySyntax(path, operator, BigDecimal.valueOf(date.toEpochDay()),
                    date.toString()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String constant) {
        Matcher iso = ISO.matcher(constant);
        Matcher parts = PARTS.matcher(constant);
        if (iso.find()) {
            return LocalDate.parse(iso.group());
        }
        return parts.find()
                ? LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)))
                : LocalDate.parse(constant.replace("\"", ""), OF_THE_ENGINE);
    }

    private static String turned(String operator) {
        return operator.startsWith("<")
                ? operator.replace('<', '>')
                : operator.startsWith(">") ? operator.replace('>', '<') : operator;
    }

    /** Whether a field of this range could hold a value below the constant. */
    boolean hasBelow(Range range) {
        return !operator.equals(IN) && (range.minimum() == null || range.minimum().compareTo(constant) < 0);
    }

    /** Whether a field of this range could hold a value above the constant. */
    boolean hasAbove(Range range) {
        return !operator.equals(IN) && (range.maximum() == null || range.maximum().compareTo(constant) > 0);
    }

    /** Whether it could be false of a field of this range. */
    boolean canBeFalse(Range range) {
        return switch (operator) {
            case ">=" -> hasBelow(range);
            case "<=" -> hasAbove(range);
            default -> true;
        };
    }

    /**
     * The values that a field may hold.
     *
     * @param minimum the least, or null
     * @param maximum the greatest, or null
     */
    record Range(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        static final Range ALL = new Range(null, null);
    }
}
