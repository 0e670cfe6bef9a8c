package org.heurejuste.testing.internal.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.heurejuste.testing.Operand;
import org.heurejuste.testing.ValueTest;
import org.jspecify.annotations.Nullable;

/** Values of fields: whether they are as they must be, and how a suite writes them. References are filled in before. */
public final class Values {

    private Values() {}

    /**
     * Whether a value is as it must be.
     *
     * @param test what it must be, without references
     * @param actual the value
     * @return whether it is
     */
    public static boolean holds(ValueTest test, @Nullable Object actual) {
        if (test instanceof ValueTest.Equal equal) {
            return same(value(equal.operand()), actual);
        } else if (test instanceof ValueTest.Not not) {
            return !holds(not.test(), actual);
        } else if (test instanceof ValueTest.AnyOf any) {
            return any.tests().stream().anyMatch(one -> holds(one, actual));
        } else if (test instanceof ValueTest.AllOf all) {
            return all.tests().stream().allMatch(one -> holds(one, actual));
        }
        ValueTest.Compared compared = (ValueTest.Compared) test;
        Object limit = value(compared.operand());
        return actual != null && limit != null
                && fits(compared.relation(), compare(actual, limit, compared.order()));
    }

    private static boolean fits(ValueTest.Relation relation, int comparison) {
        return switch (relation) {
            case ABOVE -> comparison > 0;
            case BELOW -> comparison < 0;
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
        };
    }

    /** Which of two values of a field is greater; an enum's by their order. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other, List<String> order) {
        if (!order.isEmpty()) {
            return Integer.compare(order.indexOf(one), order.indexOf(other));
        }
        return one instanceof Number
                ? decimal(one).compareTo(decimal(other))
                : ((Comparable<Object>) one).compareTo(other);
    }

    /** By value: 10, 10.00 and a whole number 10 are the same. */
    static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number && actual instanceof Number) {
            return decimal(expected).compareTo(decimal(actual)) == 0;
        }
        return Objects.equals(expected, actual);
    }

    /** Whether two lists hold the same values, place by place. */
    static boolean same(List<@Nullable Object> some, List<@Nullable Object> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = same(some.get(i), others.get(i));
        }
        return same;
    }

    /**
     * A value as a suite writes it.
     *
     * @param value the value of a field, or null
     * @return a number as a plain decimal without needless zeros, {@code null} for null, else the word itself
     */
    public static String text(@Nullable Object value) {
        return value instanceof Number ? decimal(value).stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    /**
     * What a value must be, as a suite writes it.
     *
     * @param test what it must be, without references
     * @return a value, a list or an object
     */
    public static String text(ValueTest test) {
        if (test instanceof ValueTest.Equal equal) {
            return text(value(equal.operand()));
        } else if (test instanceof ValueTest.AnyOf any) {
            return any.tests().stream().map(Values::text).collect(Collectors.joining(", ", "[", "]"));
        } else if (test instanceof ValueTest.AllOf all) {
            return all.tests().stream().map(Values::entry).collect(Collectors.joining(", ", "{", "}"));
        }
        return "{" + entry(test) + "}";
    }

    private static String entry(ValueTest test) {
        if (test instanceof ValueTest.Not not) {
            return "not: " + text(not.test());
        }
        ValueTest.Compared compared = (ValueTest.Compared) test;
        return compared.relation().words() + ": " + text(value(compared.operand()));
    }

    private static @Nullable Object value(Operand operand) {
        return ((Operand.Value) operand).value();
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
