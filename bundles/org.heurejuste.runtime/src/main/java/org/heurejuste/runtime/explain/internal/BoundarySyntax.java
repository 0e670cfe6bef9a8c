package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A comparison with a number, as an author wrote it.
 *
 * @param path the field, or the variable, that is compared
 * @param operator as it stands between the field and the number, in this order
 * @param constant the number
 */
record BoundarySyntax(String path, String operator, BigDecimal constant) {
    private static final String PATH = "(?<path>[\\p{L}_$][\\p{L}\\p{N}_$]*+(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*+)*+)";
    private static final String NUMBER = "(?<number>-?\\d+(?:\\.\\d+)?)[BbIiLlDdFf]?";
    private static final String COMPARES = "\\s*(?<operator>==|!=|<=|>=|<|>)\\s*";
    private static final String BINDING = "\\s*(?:[\\p{L}_$][\\p{L}\\p{N}_$]*+\\s*:=?\\s*)?";
    private static final Pattern FIELD_FIRST = Pattern.compile(BINDING + PATH + COMPARES + NUMBER + "\\s*");
    private static final Pattern NUMBER_FIRST = Pattern.compile(BINDING + NUMBER + COMPARES + PATH + "\\s*");

    /** The comparison in a constraint; empty where it is none with a number. */
    static Optional<BoundarySyntax> of(String constraint) {
        Matcher fieldFirst = FIELD_FIRST.matcher(constraint);
        Matcher numberFirst = NUMBER_FIRST.matcher(constraint);
        if (fieldFirst.matches()) {
            return Optional.of(of(fieldFirst, fieldFirst.group("operator")));
        }
        return numberFirst.matches()
                ? Optional.of(of(numberFirst, turned(numberFirst.group("operator"))))
                : Optional.empty();
    }

    private static BoundarySyntax of(Matcher matched, String operator) {
        return new BoundarySyntax(matched.group("path"), operator, new BigDecimal(matched.group("number")));
    }

    private static String turned(String operator) {
        return operator.startsWith("<")
                ? operator.replace('<', '>')
                : operator.startsWith(">") ? operator.replace('>', '<') : operator;
    }

    /** Whether a field of this range could hold a value below the constant. */
    boolean hasBelow(Range range) {
        return range.minimum() == null || range.minimum().compareTo(constant) < 0;
    }

    /** Whether a field of this range could hold a value above the constant. */
    boolean hasAbove(Range range) {
        return range.maximum() == null || range.maximum().compareTo(constant) > 0;
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
