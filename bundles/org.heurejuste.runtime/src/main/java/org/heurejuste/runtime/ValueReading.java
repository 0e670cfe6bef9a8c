package org.heurejuste.runtime;

import org.jspecify.annotations.Nullable;

/** What came of reading the value of a field. */
public sealed interface ValueReading {

    /**
     * The field takes the value.
     *
     * @param value the value, as in {@link Fact}; null only where null was written
     */
    record Value(@Nullable Object value) implements ValueReading {
    }

    /**
     * The field does not take the value.
     *
     * @param problem why not
     */
    record Wrong(CaseProblem problem) implements ValueReading {
    }
}
