package org.heurejuste.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of one type out of the engine's objects. */
public final class DecisionTaker {
    /** Far beyond any amount; a decimal beyond it would be written with thousands of zeros. */
    private static final int MOST_DIGITS = 1_000;

    private final TypeDefinition type;
    private final int order;
    private final MethodHandle reader;

    /**
     * A taker.
     *
     * @param policy the policy that declares the type
     * @param type the type
     * @param order its place in the vocabulary
     */
    public DecisionTaker(CompiledPolicy policy, TypeDefinition type, int order) {
        this.type = type;
        this.order = order;
        this.reader = Beans.reader(policy.factClass(type), type.fields().stream().map(FieldDefinition::name).toList());
    }

    /** The type's place in the vocabulary. */
    int order() {
        return order;
    }

    /**
     * Takes a decision.
     *
     * @param object the engine's object
     * @param rule the rule that made it
     * @return the decision
     * @throws UnfitValue if it holds a value that no answer can carry
     */
    public Decision take(Object object, RuleDefinition rule) throws UnfitValue {
        @Nullable Object[] values = valuesOf(object);
        for (int i = 0; i < values.length; i++) {
            values[i] = answerable(i, values[i]);
        }
        return new Decision(type, FieldValues.of(values), rule.clauses().isEmpty() ? null : rule.clauses().get(0),
                rule.name());
    }

    private @Nullable Object[] valuesOf(Object object) {
        try {
            return (@Nullable Object[]) reader.invokeExact(object);
        } catch (Throwable e) {
            throw new IllegalStateException("a declared type's accessor cannot fail", e);
        }
    }

    private @Nullable Object answerable(int field, @Nullable Object value) throws UnfitValue {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long
                || value instanceof LocalDate || value instanceof LocalDateTime) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String text && WholeText.isWhole(text)) {
            return text;
        }
        BigDecimal number = value instanceof Number any ? exact(any) : null;
        if (number == null) {
            throw new UnfitValue(type, type.fields().get(field));
        }
        return number;
    }

    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            boolean fits = Math.abs((long) decimal.scale()) <= MOST_DIGITS
                    && decimal.unscaledValue().bitLength() <= 4 * MOST_DIGITS;
            return fits ? Decimals.plain(decimal) : null;
        }
        if (number instanceof BigInteger integer) {
            return exact(new BigDecimal(integer));
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? Decimals.plain(new BigDecimal(number.toString())) : null;
        }
        return number instanceof Short || number instanceof Byte ? BigDecimal.valueOf(number.longValue()) : null;
    }

    /** A decision holds a value that no answer can carry. */
    public static final class UnfitValue extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient TypeDefinition type;
        private final transient FieldDefinition field;

        UnfitValue(TypeDefinition type, FieldDefinition field) {
            super(type.name() + "." + field.name(), null, false, false);
            this.type = type;
            this.field = field;
        }

        TypeDefinition type() {
            return type;
        }

        FieldDefinition field() {
            return field;
        }
    }
}
