package org.heurejuste.testing.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something is covered.
 *
 * @param covered how many goals were seen, 0 or more
 * @param all how many there are, at least as many
 */
public record Share(int covered, int all) {

    /**
     * The share in per cent.
     *
     * @return from 0 to 100, rounded down to a tenth, so that 100 means all; 100 where there is nothing to cover
     */
    public BigDecimal percent() {
        return all == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100L * covered).divide(BigDecimal.valueOf(all), 1, RoundingMode.FLOOR);
    }

    /**
     * Whether nothing is left.
     *
     * @return whether all is covered
     */
    public boolean isWhole() {
        return covered == all;
    }
}
