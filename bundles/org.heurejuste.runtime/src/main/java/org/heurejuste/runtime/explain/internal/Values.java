package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * The values that are worth trying in a field: those of its type and range which a constraint, or the policy elsewhere, names, and
 * those beside them. All values are as cases hold them.
 */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,15}(?:\\.\\d{1,9})?");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int MOST_COMBINED = 6;
    private static final int MOST_LONG = 40;
    private static final int PROBES = 20;

    private final PolicyConstants constants;
    private final LocalDate today;

    Values(PolicyConstants constants, LocalDate today) {
        this.constants = constants;
        this.today = today;
    }

    /** Whether a field says which fact it is. Nothing is explained by calling a fact something else. */
    static boolean isId(FieldDefinition field) {
        return field.name().equals("id") && field.type() instanceof FieldType.Text;
    }

    /**
     * The values worth trying.
     *
     * @param field the field
     * @param current the value that it has, which is not among them
     * @param text what is asked of it, in the rule language; empty where that is not known
     * @param others the values that are read beside it
     * @return the most promising first; null among them for no value
     */
    List<@Nullable Object> plausible(FieldDefinition field, @Nullable Object current, String text,
            Collection<?> others) {
        FieldType type = field.type();
        Set<@Nullable Object> values = new LinkedHashSet<>();
        if (type instanceof FieldType.YesNo) {
            values.add(!Boolean.TRUE.equals(current));
        } else if (type instanceof FieldType.Choice choice) {
            choice.enumeration().values().stream().sorted(Comparator.comparing(name -> !text.contains(name)))
                    .forEach(values::add);
        } else if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            numbers(field, current, text, others).forEach(number -> values.add(typed(field, number)));
        } else if (type instanceof FieldType.Text) {
            values.addAll(texts(field, text, others));
        } else if (type instanceof FieldType.Date) {
            values.addAll(days(text, others));
        } else if (type instanceof FieldType.DateTime) {
            days(text, others).forEach(day -> values.add(day.atStartOfDay()));
        }
        if (mayBeNothing(field)) {
            values.add(null);
        }
        values.remove(current);
        return new ArrayList<>(values);
    }

    private static boolean mayBeNothing(FieldDefinition field) {
        FieldType type = field.type();
        return field.defaultValue() == null && !field.required() && !(type instanceof FieldType.YesNo)
                && !(type instanceof FieldType.WholeNumber) && !(type instanceof FieldType.Choice);
    }

    private List<BigDecimal> numbers(FieldDefinition field, @Nullable Object current, String text,
            Collection<?> others) {
        List<BigDecimal> named = new ArrayList<>();
        NUMBER.matcher(text).results().forEach(number -> named.add(new BigDecimal(number.group())));
        others.forEach(other -> addNumber(other, named));
        List<BigDecimal> found = new ArrayList<>(named);
        combine(named.stream().distinct().limit(MOST_COMBINED).toList(), found);
        found.addAll(constants.numbers(field));
        BigDecimal from = current instanceof Number number ? exact(number) : BigDecimal.ZERO;
        Comparator<BigDecimal> nearest = Comparator.comparing(number -> number.subtract(from).abs());
        Set<BigDecimal> ordered = new LinkedHashSet<>();
        around(found, step(field), field).stream().sorted(nearest).forEach(ordered::add);
        around(constants.numbers(field.type()), step(field), field).stream().sorted(nearest).forEach(ordered::add);
        around(List.of(BigDecimal.ZERO, BigDecimal.TEN), step(field), field).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static void addNumber(@Nullable Object value, List<BigDecimal> numbers) {
        if (value instanceof Number number) {
            numbers.add(exact(number));
        }
    }

    /** What solves a simple equation of two of the numbers. */
    private static void combine(List<BigDecimal> numbers, List<BigDecimal> found) {
        for (BigDecimal one : numbers) {
            for (BigDecimal other : numbers) {
                found.add(one.add(other));
                found.add(one.subtract(other));
                found.add(one.multiply(other));
                if (other.signum() != 0) {
                    found.add(one.divide(other, 2, RoundingMode.HALF_UP));
                }
            }
        }
    }

    private static Set<BigDecimal> around(Collection<BigDecimal> numbers, BigDecimal step, FieldDefinition field) {
        Set<BigDecimal> around = new LinkedHashSet<>();
        for (BigDecimal number : numbers) {
            for (BigDecimal near : List.of(number, number.add(step), number.subtract(step))) {
                BigDecimal fit = near.setScale(step.scale(), RoundingMode.HALF_UP);
                if (isWithin(field, fit)) {
                    around.add(fit);
                }
            }
        }
        return around;
    }

    private static BigDecimal step(FieldDefinition field) {
        return field.type() instanceof FieldType.Decimal ? CENT : BigDecimal.ONE;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static boolean isWithin(FieldDefinition field, BigDecimal number) {
        BigDecimal least = field.minimum();
        BigDecimal most = field.maximum();
        boolean whole = field.type() instanceof FieldType.WholeNumber kind && !kind.wide();
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0)
                && (!whole || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0);
    }

    private static Object typed(FieldDefinition field, BigDecimal number) {
        if (field.type() instanceof FieldType.WholeNumber whole) {
            return whole.wide() ? (Object) number.longValueExact() : (Object) number.intValueExact();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * Of the numbers between the current value, which does not do, and one that does, the nearest to the current value that does.
     *
     * @param field a field of numbers
     * @param current its value
     * @param doing a value that does
     * @param does tells of a value whether it does
     * @return the nearest, where those that do lie together; otherwise a number that does
     */
    static Object nearest(FieldDefinition field, @Nullable Object current, Object doing, Predicate<Object> does) {
        if (!(doing instanceof Number number)) {
            return doing;
        }
        BigDecimal step = step(field);
        BigDecimal from = current instanceof Number old
                ? exact(old).setScale(step.scale(), RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        BigDecimal good = exact(number);
        BigDecimal steps = good.subtract(from).divide(step, 0, RoundingMode.HALF_UP);
        long bad = 0;
        long fine = steps.abs().min(BigDecimal.valueOf(Long.MAX_VALUE / 2)).longValue();
        BigDecimal towards = steps.signum() < 0 ? step.negate() : step;
        Object best = doing;
        while (fine - bad > 1) {
            long middle = bad + (fine - bad) / 2;
            Object between = typed(field, from.add(towards.multiply(BigDecimal.valueOf(middle))));
            if (does.test(between)) {
                best = between;
                fine = middle;
            } else {
                bad = middle;
            }
        }
        return best;
    }

    /** Numbers further and further away, for what no number that is named does; none for a field of other values. */
    static List<Object> probes(FieldDefinition field, @Nullable Object current) {
        List<Object> probes = new ArrayList<>();
        boolean counts = field.type() instanceof FieldType.WholeNumber || field.type() instanceof FieldType.Decimal;
        if (!counts) {
            return probes;
        }
        BigDecimal from = current instanceof Number old ? exact(old) : BigDecimal.ZERO;
        BigDecimal distance = BigDecimal.ONE;
        for (int i = 0; i < PROBES; i++) {
            for (BigDecimal number : List.of(from.add(distance), from.subtract(distance))) {
                if (isWithin(field, number)) {
                    probes.add(typed(field, number.setScale(step(field).scale(), RoundingMode.HALF_UP)));
                }
            }
            distance = distance.multiply(BigDecimal.valueOf(4));
        }
        return probes;
    }

    private List<@Nullable Object> texts(FieldDefinition field, String text, Collection<?> others) {
        List<@Nullable Object> texts = new ArrayList<>();
        PolicyConstants.TEXT.matcher(text).results().map(literal -> literal.group(1).replaceAll("\\\\(.)", "$1"))
                .forEach(literal -> {
                    texts.add(literal);
                    texts.addAll(Samples.of(literal));
                });
        others.stream().filter(String.class::isInstance).forEach(texts::add);
        texts.addAll(constants.texts(field));
        NUMBER.matcher(text).results().map(number -> new BigDecimal(number.group()).intValue())
                .filter(length -> length < MOST_LONG)
                .forEach(length -> texts.addAll(List.of("x".repeat(length), "x".repeat(length + 1))));
        texts.add("x");
        texts.add("");
        return texts;
    }

    private Set<LocalDate> days(String text, Collection<?> others) {
        Set<LocalDate> named = new LinkedHashSet<>();
        Matcher day = PolicyConstants.DAY.matcher(text);
        while (day.find()) {
            PolicyConstants.day(day).ifPresent(named::add);
        }
        others.forEach(other -> addDay(other, named));
        named.add(today);
        named.addAll(constants.days());
        List<Long> distances = new ArrayList<>(List.of(0L, 1L));
        NUMBER.matcher(text).results().map(number -> new BigDecimal(number.group()).longValue())
                .filter(days -> days < MOST_LONG * 1_000L)
                .forEach(days -> distances.addAll(List.of(days, days + 1, Math.max(0, days - 1))));
        Set<LocalDate> days = new LinkedHashSet<>();
        for (LocalDate one : named) {
            distances.forEach(distance -> {
                days.add(one.plusDays(distance));
                days.add(one.minusDays(distance));
            });
        }
        return days;
    }

    private static void addDay(@Nullable Object value, Set<LocalDate> days) {
        if (value instanceof LocalDate day) {
            days.add(day);
        } else if (value instanceof LocalDateTime time) {
            days.add(time.toLocalDate());
        }
    }
}
