package org.heurejuste.runtime.explain;

import java.time.Duration;

/**
 * How long to look for the smallest change of a case.
 *
 * @param cases the most cases to run; at least 1
 * @param time the longest time to look; more than zero. It is looked at between two cases
 */
public record SearchBounds(int cases, Duration time) {

    /** Refuses bounds within which nothing could be tried. */
    public SearchBounds {
        if (cases < 1 || time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("at least one case and a time above zero");
        }
    }

    /**
     * The usual bounds: what a person waits for.
     *
     * @return 2,000 cases and 10 seconds
     */
    public static SearchBounds standard() {
        return new SearchBounds(2_000, Duration.ofSeconds(10));
    }

    /** The same bounds for several searches together. */
    SearchBounds among(int searches) {
        return searches <= 1
                ? this
                : new SearchBounds(Math.max(1, cases / searches), time.dividedBy(searches).plusNanos(1));
    }
}
