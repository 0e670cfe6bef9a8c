package org.heurejuste.policy.internal.update;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * A fact without which a rule cannot apply.
 *
 * @param type the simple name of its declared type
 * @param tests what its fields must be, as far as that is easily told; more may be asked of it
 */
public record Need(String type, List<Test> tests) {

    private static final Pattern COMPARISON = Pattern.compile(
            "(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?|true|false|\"[^\"\\\\]*\"|[A-Z]\\w*\\.[A-Z][A-Z0-9_]*)");

    /** Keeps its own copy. */
    public Need {
        tests = List.copyOf(tests);
    }

    /**
     * A comparison of a field with a value.
     *
     * @param field the field's name
     * @param operator the operator, as it is written
     * @param value the value: {@code BigDecimal}, {@code Boolean}, or {@code String} for a text or the name of an enum's value
     */
    public record Test(String field, String operator, Object value) {

        /** False only where it is certain that the rule does not take such a fact. */
        boolean canHold(Map<String, Object> fact) {
            Object found = fact.get(field);
            if (value instanceof BigDecimal number && found instanceof Number other) {
                return holds(new BigDecimal(other.toString()).compareTo(number));
            }
            boolean alike = value instanceof Boolean && found instanceof Boolean
                    || value instanceof String && found instanceof String;
            return !alike || switch (operator) {
                case "==" -> value.equals(found);
                case "!=" -> !value.equals(found);
                default -> true;
            };
        }

        private boolean holds(int order) {
            return switch (operator) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** What a pattern needs. */
    static Need of(PatternDescr pattern) {
        List<Test> tests = new ArrayList<>();
        for (BaseDescr part : pattern.getDescrs()) {
            Test test = part instanceof ExprConstraintDescr constraint
                    && constraint.getType() == ExprConstraintDescr.Type.NAMED ? test(constraint.getExpression()) : null;
            if (test != null) {
                tests.add(test);
            }
        }
        return new Need(pattern.getObjectType(), tests);
    }

    private static @Nullable Test test(String expression) {
        Matcher comparison = COMPARISON.matcher(expression.strip());
        return comparison.matches()
                ? new Test(comparison.group(1), comparison.group(2), value(comparison.group(3)))
                : null;
    }

    private static Object value(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        } else if (written.startsWith("\"")) {
            return written.substring(1, written.length() - 1);
        }
        return Character.isUpperCase(written.charAt(0))
                ? written.substring(written.indexOf('.') + 1)
                : new BigDecimal(written);
    }

    /**
     * Whether one of some facts can be what is needed.
     *
     * @param facts the facts of the type, each with its fields by name; fields without a value are left out
     * @return false only where it is certain that none is
     */
    public boolean canBeMetBy(List<Map<String, Object>> facts) {
        return facts.stream().anyMatch(fact -> tests.stream().allMatch(test -> test.canHold(fact)));
    }
}
