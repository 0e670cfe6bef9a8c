package org.heurejuste.runtime;

import java.time.Duration;

/**
 * The limits within which a case must be decided.
 *
 * @param firingLimit the most times that rules may fire in a case; at least 1
 * @param deadline the longest time that a case may take; more than zero
 */
public record DecisionSettings(int firingLimit, Duration deadline) {

    /** Refuses limits that no case could keep. */
    public DecisionSettings {
        if (firingLimit < 1 || firingLimit == Integer.MAX_VALUE || deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("a firing limit of at least 1 and a deadline above zero");
        }
    }

    /**
     * The usual limits. The deadline leaves room for the first case of a program on a busy machine, which takes a thousand
     * times as long as the later ones.
     *
     * @return 10,000 firings and 5 seconds
     */
    public static DecisionSettings standard() {
        return new DecisionSettings(10_000, Duration.ofSeconds(5));
    }
}
