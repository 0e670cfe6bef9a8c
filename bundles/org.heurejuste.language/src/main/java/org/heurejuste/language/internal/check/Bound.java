package org.heurejuste.language.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heurejuste.language.syntax.SyntaxNode;

/**
 * What a constraint demands of a field.
 *
 * @param place where it stands
 * @param field the field as it is written
 * @param operator the operator; {@code ==} also where several values are allowed, {@code !=} where several are not
 * @param values the values on the other side, as they are written
 */
record Bound(SyntaxNode place, String field, String operator, List<String> values) {

    private static final Pattern CONSTANT = Pattern.compile("(\\w+\\.)*\\p{Lu}\\w*\\.\\p{Lu}[\\p{Lu}\\d_]*");

    /** Whether no value satisfies both. */
    boolean contradicts(Bound other) {
        boolean told = field.equals(other.field) && comparable(other);
        return told && (leavesNothingOf(other) || other.leavesNothingOf(this) || isAbove(other) || other.isAbove(this));
    }

    private boolean comparable(Bound other) {
        boolean numbers = areNumbers() && other.areNumbers();
        return numbers || isNamed() && other.isNamed();
    }

    private boolean areNumbers() {
        return values.stream().allMatch(value -> number(value).isPresent());
    }

    private boolean isNamed() {
        return values.stream().allMatch(Bound::isConstant) && (operator.equals("==") || operator.equals("!="));
    }

    /** Whether this allows certain values only, and the other none of them. */
    private boolean leavesNothingOf(Bound other) {
        return operator.equals("==") && values.stream().noneMatch(other::allows);
    }

    private boolean allows(String value) {
        return switch (operator) {
            case "==" -> values.stream().anyMatch(allowed -> same(value, allowed));
            case "!=" -> values.stream().noneMatch(forbidden -> same(value, forbidden));
            default -> number(value).filter(n -> holds(n.compareTo(limit()), operator)).isPresent();
        };
    }

    private static boolean same(String a, String b) {
        Optional<BigDecimal> number = number(a);
        return number.isPresent()
                ? number(b).filter(other -> other.compareTo(number.get()) == 0).isPresent()
                : a.equals(b);
    }

    private BigDecimal limit() {
        return number(values.get(0)).orElseThrow();
    }

    /** Whether this is a lower limit, and the other an upper one below it. */
    private boolean isAbove(Bound other) {
        boolean limits = operator.startsWith(">") && other.operator.startsWith("<");
        if (!limits || !areNumbers() || !other.areNumbers()) {
            return false;
        }
        int order = limit().compareTo(other.limit());
        return order > 0 || order == 0 && (operator.equals(">") || other.operator.equals("<"));
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> true;
        };
    }

    private static Optional<BigDecimal> number(String value) {
        char first = value.isEmpty() ? 'x' : value.charAt(0);
        if (!Character.isDigit(first) && first != '-' && first != '+' && first != '.') {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A text, yes or no, or the name of an enum's value; a variable may hold anything. */
    private static boolean isConstant(String value) {
        return value.startsWith("\"") || value.equals("true") || value.equals("false") || value.equals("null")
                || value.indexOf('.') > 0 && CONSTANT.matcher(value).matches();
    }
}
