package org.heurejuste.testing.internal.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What an unquoted word means by YAML 1.2's core schema; numbers stay exact. */
public final class Scalars {
    /** Longer ones are no numbers that anybody wrote, and cost more to read than they are worth. */
    private static final int LONGEST_NUMBER = 100;
    private static final BigInteger INT_LIMIT = BigInteger.ONE.shiftLeft(31);
    private static final BigInteger LONG_LIMIT = BigInteger.ONE.shiftLeft(63);

    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();

    /**
     * What a word without quotation marks means.
     *
     * @param text the word
     * @return {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code BigDecimal} or null
     */
    public @Nullable Object plain(String text) {
        Tag tag = resolver.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        }
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        if (tag.equals(Tag.INT)) {
            return whole(text);
        }
        return tag.equals(Tag.FLOAT) ? decimal(text) : text;
    }

    private static Object whole(String text) {
        BigInteger number = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o")
                        ? new BigInteger(text.substring(2), 8)
                        : new BigInteger(text);
        if (isBelow(number, INT_LIMIT)) {
            return number.intValue();
        }
        return isBelow(number, LONG_LIMIT) ? (Object) number.longValue() : number;
    }

    private static boolean isBelow(BigInteger number, BigInteger limit) {
        return number.compareTo(limit) < 0 && number.compareTo(limit.negate()) >= 0;
    }

    private static Object decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
