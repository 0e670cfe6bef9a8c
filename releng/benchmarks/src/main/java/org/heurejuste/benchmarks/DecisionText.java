package org.heurejuste.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** Decisions in words that are the same whoever made them. */
public final class DecisionText {

    private DecisionText() {}

    /**
     * One decision.
     *
     * @param type the decision's type, without its package
     * @param values the values of its fields, in the vocabulary's order; null where a field has none
     * @param clause the clause that it follows, null where it names none
     * @return the same text for the same decision, amounts without trailing zeros
     */
    public static String of(String type, List<? extends @Nullable Object> values, @Nullable Object clause) {
        return type + values.stream().map(DecisionText::plain).collect(Collectors.joining(", ", "(", ")")) + " by "
                + clause;
    }

    /** Decisions of the runtime, sorted. */
    static List<String> of(List<Decision> decisions) {
        return decisions.stream().map(d -> of(d.type().name(), d.values(), d.clause())).sorted().toList();
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal money ? money.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
