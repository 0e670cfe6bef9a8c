package org.heurejuste.benchmarks.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

import org.heurejuste.benchmarks.reading.Facts.Incident;
import org.heurejuste.benchmarks.reading.Words.Cause;
import org.heurejuste.benchmarks.reading.Words.Severity;
import org.jspecify.annotations.Nullable;

/** Clauses D10 and D11: the one goodwill gesture of a case, and its yearly ceiling. */
final class GoodwillGesture {
    private static final BigDecimal CEILING = new BigDecimal("200");
    private static final BigDecimal ADVISERS_LIMIT = new BigDecimal("50");
    private static final BigDecimal TWO = new BigDecimal("2");

    private static final Comparator<Worth> BEST_FIRST = Comparator.comparing(Worth::amount).reversed()
            .thenComparing(worth -> worth.incident.weight, Comparator.reverseOrder())
            .thenComparing(worth -> worth.incident.id, Comparator.nullsLast(GoodwillGesture::byCodePoints));

    private record Worth(Incident incident, String form, BigDecimal amount) {
    }

    private GoodwillGesture() {}

    static void decide(Facts facts, Answers answers) {
        if (facts.contact().hostile()) {
            return;
        }
        boolean doubleDeviation = facts.doubleDeviation();
        Worth best = null;
        for (Incident incident : facts.incidents()) {
            Worth worth = worth(facts, incident, doubleDeviation);
            if (worth != null && (best == null || BEST_FIRST.compare(worth, best) < 0)) {
                best = worth;
            }
        }
        if (best != null) {
            give(facts, best, answers);
        }
    }

    private static @Nullable Worth worth(Facts facts, Incident incident, boolean doubleDeviation) {
        if (!incident.ours()) {
            return null;
        }
        Severity weight = doubleDeviation ? incident.weight.stepUp() : incident.weight;
        if (weight == Severity.MINOR) {
            return null;
        }
        int tenure = facts.customer().tenureMonths();
        int band = tenure < 12 ? 0 : tenure < 60 ? 1 : 2;
        BigDecimal amount = BigDecimal.valueOf(amount(weight, band));
        if (incident.cause == Cause.SHARED) {
            amount = amount.divide(TWO, 2, RoundingMode.HALF_UP);
        }
        return new Worth(incident, form(weight, band), amount);
    }

    private static long amount(Severity weight, int band) {
        return switch (weight) {
            case MINOR -> throw new IllegalArgumentException("a minor incident is worth nothing");
            case MODERATE -> new long[] {0, 10, 15}[band];
            case SERIOUS -> new long[] {20, 30, 40}[band];
            case CRITICAL -> new long[] {60, 80, 120}[band];
        };
    }

    private static String form(Severity weight, int band) {
        return switch (weight) {
            case MINOR -> throw new IllegalArgumentException("a minor incident is worth nothing");
            case MODERATE -> band == 0 ? "LETTER" : "VOUCHER";
            case SERIOUS -> band == 2 ? "FREE_PRODUCT" : "VOUCHER";
            case CRITICAL -> band == 0 ? "VOUCHER" : "FREE_PRODUCT";
        };
    }

    private static void give(Facts facts, Worth worth, Answers answers) {
        BigDecimal left = CEILING.subtract(facts.customer().goodwillLastYear()).max(BigDecimal.ZERO);
        BigDecimal amount = worth.amount.min(left);
        String form = left.signum() == 0 ? "LETTER" : worth.form;
        boolean ceilingChangedIt = amount.compareTo(worth.amount) != 0 || !form.equals(worth.form);
        answers.add(ceilingChangedIt ? "D11" : "D10", "Goodwill", worth.incident.id, form, amount,
                amount.compareTo(ADVISERS_LIMIT) > 0 ? "MANAGER" : "ADVISER");
    }

    private static int byCodePoints(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
