package org.heurejuste.runtime.internal;

import java.math.BigDecimal;

/** Decimals in the one form in which equal amounts are equal objects. */
public final class Decimals {

    private Decimals() {}

    /**
     * The same amount without needless zeros and without an exponent. The caller sees to it that the amount has few digits.
     *
     * @param number an amount
     * @return an equal amount, 10 for 10.00 and for 1E+1
     */
    public static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
