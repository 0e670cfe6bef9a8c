package org.heurejuste.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Decisions in words that are the same for every contender. */
final class Words {

    private Words() {}

    static String of(String type, List<?> values, @Nullable Object clause) {
        return type + values.stream().map(Words::plain).collect(Collectors.joining(", ", "(", ")")) + " by " + clause;
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal money ? money.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
