package org.heurejuste.testing.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.heurejuste.policy.Thresholds;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Draws a value for a field. */
final class ValueGenerator {
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 1);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<String> WORDS = List.of("a", "b", "délai", "", "𝒳");

    private final Thresholds thresholds;
    private final boolean distinctIds;
    private final List<BigDecimal> decimalDifferences;
    private final List<BigDecimal> wholeDifferences;

    ValueGenerator(Thresholds thresholds, boolean distinctIds) {
        this.thresholds = thresholds;
        this.distinctIds = distinctIds;
        this.decimalDifferences = thresholds.differences(new FieldType.Decimal());
        this.wholeDifferences = thresholds.differences(new FieldType.WholeNumber(false));
    }

    @Nullable
    Object draw(TypeDefinition type, FieldDefinition field, int number, SplittableRandom random) {
        FieldType kind = field.type();
        if (kind instanceof FieldType.YesNo) {
            return random.nextBoolean();
        }
        if (kind instanceof FieldType.Choice choice) {
            List<String> names = choice.enumeration().values();
            return names.get(random.nextInt(names.size()));
        }
        if (kind instanceof FieldType.WholeNumber whole) {
            long drawn = within(field, number(field, BigDecimal.ONE, random)).longValue();
            return whole.wide() ? (Object) drawn : (Object) Math.toIntExact(Math.min(drawn, Integer.MAX_VALUE));
        }
        if (kind instanceof FieldType.Decimal) {
            return within(field, number(field, CENT, random));
        }
        if (kind instanceof FieldType.Date) {
            return random.nextInt(5) == 0 ? null : SOME_DAY.plusDays(random.nextInt(4));
        }
        if (kind instanceof FieldType.DateTime) {
            return random.nextInt(5) == 0
                    ? null
                    : LocalDateTime.of(SOME_DAY, LocalTime.NOON).plusHours(random.nextInt(72));
        }
        return kind instanceof FieldType.Text ? text(type, field, number, random) : null;
    }

    private @Nullable String text(TypeDefinition type, FieldDefinition field, int number, SplittableRandom random) {
        if (!field.name().equals("id")) {
            return random.nextInt(3) == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
        }
        String name = type.name().toLowerCase(Locale.ROOT);
        return distinctIds ? name + number : anyId(name.substring(0, 1), number, random);
    }

    private static @Nullable String anyId(String prefix, int number, SplittableRandom random) {
        return switch (random.nextInt(24)) {
            case 0 -> null;
            case 1 -> prefix + "1";
            case 2 -> "😀" + number;
            case 3 -> "～" + number;
            default -> prefix + number;
        };
    }

    private BigDecimal number(FieldDefinition field, BigDecimal step, SplittableRandom random) {
        List<BigDecimal> known = thresholds.of(field.name());
        if (!known.isEmpty() && random.nextInt(4) != 0) {
            return beside(known, step, random);
        }
        List<BigDecimal> constants = thresholds.constants(field.type());
        int drawn = random.nextInt(12);
        if (!constants.isEmpty() && drawn < 6) {
            return beside(drawn < 3 ? constants : differences(field.type()), step, random);
        }
        return switch (drawn % 6) {
            case 0, 1 -> BigDecimal.ZERO;
            case 2, 3 -> step.multiply(BigDecimal.valueOf(random.nextInt(1, 4)));
            case 4 -> BigDecimal.valueOf(random.nextInt(1_000_000));
            default -> BigDecimal.valueOf(random.nextInt(20_000), 2).setScale(step.scale(), RoundingMode.HALF_UP);
        };
    }

    private List<BigDecimal> differences(FieldType type) {
        return type instanceof FieldType.Decimal ? decimalDifferences : wholeDifferences;
    }

    /** One of the numbers, or a step above or below it. */
    private static BigDecimal beside(List<BigDecimal> numbers, BigDecimal step, SplittableRandom random) {
        BigDecimal number = numbers.get(random.nextInt(numbers.size()));
        return number.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)));
    }

    private static BigDecimal within(FieldDefinition field, BigDecimal number) {
        BigDecimal least = field.minimum() == null ? number : number.max(field.minimum());
        return field.maximum() == null ? least : least.min(field.maximum());
    }
}
