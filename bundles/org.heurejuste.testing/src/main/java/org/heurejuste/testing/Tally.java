package org.heurejuste.testing;

import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * How many decisions of a kind, or of several kinds taken together, an entry of {@code always} wants.
 *
 * @param quantity how many
 * @param of the decisions that are counted
 * @param span the quantity in the file
 */
public record Tally(Quantity quantity, List<Selection> of, SourceSpan span) {

    /** How many. */
    public enum Quantity {
        /** Not a single one. */
        NONE_OF,
        /** Exactly one of them all. */
        ONE_OF,
        /** At least one of them all. */
        SOME_OF;

        /**
         * How a suite writes it.
         *
         * @return the key, such as {@code none of}
         */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Keeps its own copy. */
    public Tally {
        of = List.copyOf(of);
    }
}
