package org.heurejuste.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.runtime.internal.Decimals;
import org.heurejuste.runtime.internal.WholeText;
import org.jspecify.annotations.Nullable;

/** Reads the value that was written for a field. */
final class ValueReader {
    /** More digits than any amount needs, and few enough for exact arithmetic to stay cheap whatever a case says. */
    private static final int DIGITS = 18;

    ValueReading read(FieldDefinition field, Object value, String owner) {
        FieldType type = field.type();
        if (type instanceof FieldType.Choice choice) {
            return choice(field, choice, value, owner);
        }
        if (type instanceof FieldType.YesNo) {
            return value instanceof Boolean ? ready(value) : wrongKind(field, value, owner);
        }
        if (type instanceof FieldType.Text) {
            return text(field, value, owner);
        }
        if (type instanceof FieldType.WholeNumber whole) {
            return whole(field, whole, value, owner);
        }
        return type instanceof FieldType.Decimal ? decimal(field, value, owner) : dateOrOther(field, value, owner);
    }

    private static ValueReading choice(FieldDefinition field, FieldType.Choice choice, Object value, String owner) {
        if (!(value instanceof String word)) {
            return wrongKind(field, value, owner);
        }
        int place = choice.enumeration().values().indexOf(word);
        return place >= 0
                ? ready(choice.enumeration().values().get(place))
                : wrong(CaseProblems.unknownValue(path(owner, field), choice.enumeration(), word));
    }

    private static ValueReading text(FieldDefinition field, Object value, String owner) {
        if (!(value instanceof String text)) {
            return wrongKind(field, value, owner);
        }
        return WholeText.isWhole(text) ? ready(text) : wrong(CaseProblems.brokenText(path(owner, field), field.name()));
    }

    private static ValueReading whole(FieldDefinition field, FieldType.WholeNumber type, Object value, String owner) {
        if (!(value instanceof Number number)) {
            return wrongKind(field, value, owner);
        }
        BigDecimal exact = exact(number);
        if (exact == null) {
            return wrong(CaseProblems.notANumber(path(owner, field), field, value));
        }
        if (digitsBeforePoint(exact) > DIGITS + 1) {
            return wrong(CaseProblems.tooLarge(path(owner, field), field, value));
        }
        BigDecimal plain = Decimals.plain(exact);
        return plain.scale() > 0
                ? wrong(CaseProblems.notWhole(path(owner, field), field, value))
                : wholeInRange(field, type, plain, value, owner);
    }

    private static ValueReading wholeInRange(FieldDefinition field, FieldType.WholeNumber type, BigDecimal exact,
            Object value, String owner) {
        BigInteger whole = exact.toBigInteger();
        if (whole.bitLength() > (type.wide() ? Long.SIZE : Integer.SIZE) - 1) {
            return wrong(CaseProblems.tooLarge(path(owner, field), field, value));
        }
        CaseProblem problem = outOfRange(field, exact, owner);
        if (problem != null) {
            return wrong(problem);
        }
        return type.wide() ? ready(whole.longValue()) : ready(whole.intValue());
    }

    private static ValueReading decimal(FieldDefinition field, Object value, String owner) {
        if (!(value instanceof Number number)) {
            return wrongKind(field, value, owner);
        }
        BigDecimal exact = exact(number);
        if (exact == null) {
            return wrong(CaseProblems.notANumber(path(owner, field), field, value));
        }
        if (digitsBeforePoint(exact) > DIGITS) {
            return wrong(CaseProblems.tooLarge(path(owner, field), field, value));
        }
        BigDecimal plain = Decimals.plain(exact);
        if (plain.scale() > DIGITS) {
            return wrong(CaseProblems.tooPrecise(path(owner, field), field, value));
        }
        CaseProblem problem = outOfRange(field, plain, owner);
        return problem == null ? ready(plain) : wrong(problem);
    }

    private static ValueReading dateOrOther(FieldDefinition field, Object value, String owner) {
        if (field.type() instanceof FieldType.Other) {
            return wrong(CaseProblems.onlyRulesMake(path(owner, field), field));
        }
        if (!(value instanceof String text)) {
            return wrongKind(field, value, owner);
        }
        if (field.type() instanceof FieldType.Date) {
            LocalDate date = IsoTimes.date(text);
            return date == null ? wrong(CaseProblems.notADate(path(owner, field), text)) : ready(date);
        }
        LocalDateTime time = IsoTimes.dateTime(text);
        return time == null ? wrong(CaseProblems.notATime(path(owner, field), text)) : ready(time);
    }

    private static @Nullable CaseProblem outOfRange(FieldDefinition field, BigDecimal number, String owner) {
        BigDecimal minimum = field.minimum();
        BigDecimal maximum = field.maximum();
        if (minimum != null && number.compareTo(minimum) < 0) {
            return CaseProblems.tooSmall(path(owner, field), field, number, minimum);
        }
        return maximum != null && number.compareTo(maximum) > 0
                ? CaseProblems.overMaximum(path(owner, field), field, number, maximum)
                : null;
    }

    /** Null for what is no finite number. */
    private static @Nullable BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? new BigDecimal(number.toString()) : null;
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static long digitsBeforePoint(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    private static ValueReading wrongKind(FieldDefinition field, Object value, String owner) {
        return wrong(CaseProblems.wrongKind(path(owner, field), field, value));
    }

    private static String path(String owner, FieldDefinition field) {
        return owner + "." + field.name();
    }

    private static ValueReading ready(Object value) {
        return new ValueReading.Value(value);
    }

    private static ValueReading wrong(CaseProblem problem) {
        return new ValueReading.Wrong(problem);
    }
}
