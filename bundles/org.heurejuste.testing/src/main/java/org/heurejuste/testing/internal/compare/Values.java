package org.heurejuste.testing.internal.compare;

import java.math.BigDecimal;
import java.util.Objects;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.ExpectedField;
import org.jspecify.annotations.Nullable;

/** Values of fields: whether they are the same, and how a suite writes them. */
public final class Values {

    private Values() {}

    /** By value: 10, 10.00 and a whole number 10 are the same. */
    static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number one && actual instanceof Number other) {
            return decimal(one).compareTo(decimal(other)) == 0;
        }
        return Objects.equals(expected, actual);
    }

    /**
     * A value as a suite writes it.
     *
     * @param value the value of a field, or null
     * @return a number as a plain decimal without needless zeros, {@code null} for null, else the word itself
     */
    public static String text(@Nullable Object value) {
        return value instanceof Number number
                ? decimal(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** The value of a decision's field; its clause or rule where the type has no field of that name. */
    static @Nullable Object of(Decision decision, String field) {
        for (int i = 0; i < decision.values().size(); i++) {
            FieldDefinition definition = decision.type().fields().get(i);
            if (definition.name().equals(field)) {
                return decision.values().get(i);
            }
        }
        return field.equals(ExpectedField.CLAUSE) ? decision.clause() : decision.rule();
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
