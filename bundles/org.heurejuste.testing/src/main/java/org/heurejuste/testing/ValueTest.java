package org.heurejuste.testing;

import java.util.List;
import java.util.Locale;

/** What a field's value must be. A case says it by a value; an entry of {@code always} may also say it by a comparison. */
public sealed interface ValueTest {

    /**
     * This value.
     *
     * @param operand the value, or where it is found
     */
    record Equal(Operand operand) implements ValueTest {
    }

    /**
     * Another value, or none.
     *
     * @param test what it must not be
     */
    record Not(ValueTest test) implements ValueTest {
    }

    /**
     * One of several: {@code [ABUSIVE, THREATENING]}.
     *
     * @param tests the possibilities
     */
    record AnyOf(List<ValueTest> tests) implements ValueTest {

        /** Keeps its own copy. */
        public AnyOf {
            tests = List.copyOf(tests);
        }
    }

    /**
     * All of several: {@code {above: 10, at most: 30}}.
     *
     * @param tests the conditions; none for a field that may have any value
     */
    record AllOf(List<ValueTest> tests) implements ValueTest {

        /** Keeps its own copy. */
        public AllOf {
            tests = List.copyOf(tests);
        }
    }

    /**
     * Compared by size: numbers, dates, and the values of an enum in their order. No value is neither above nor below any.
     *
     * @param relation how they must compare
     * @param operand what it is compared with
     * @param order the enum's values, ascending; empty for numbers and dates
     */
    record Compared(Relation relation, Operand operand, List<String> order) implements ValueTest {

        /** Keeps its own copy. */
        public Compared {
            order = List.copyOf(order);
        }
    }

    /** How two values compare. */
    enum Relation {
        /** Greater, later. */
        ABOVE,
        /** Less, earlier. */
        BELOW,
        /** Greater, later or the same. */
        AT_LEAST,
        /** Less, earlier or the same. */
        AT_MOST;

        /**
         * How a suite writes it.
         *
         * @return the words, such as {@code at least}
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
