package org.heurejuste.runtime.explain.internal;

import java.time.LocalDateTime;

import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;

/** A change of a {@link Draft}. */
sealed interface Edit {

    /** A value in a field of the fact in a slot. */
    record Set(int slot, int field, @Nullable Object value) implements Edit {
    }

    /** A fact in a new slot. */
    record Add(Fact fact) implements Edit {

        /** By the type's name: a type knows all of its vocabulary, and is slow to compare. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Add add && add.fact.type().name().equals(fact.type().name())
                    && add.fact.values().equals(fact.values());
        }

        @Override
        public int hashCode() {
            return 31 * fact.type().name().hashCode() + fact.values().hashCode();
        }
    }

    /** No fact in a slot any more. */
    record Remove(int slot) implements Edit {
    }

    /** Another time. */
    record Time(LocalDateTime now) implements Edit {
    }
}
