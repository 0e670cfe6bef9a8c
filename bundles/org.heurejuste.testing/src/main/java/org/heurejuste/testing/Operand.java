package org.heurejuste.testing;

import org.jspecify.annotations.Nullable;

/** What a field's value is compared with. */
public sealed interface Operand {

    /**
     * A value as it is written.
     *
     * @param value the value, as in {@link org.heurejuste.runtime.Fact#values()}, or null for none
     */
    record Value(@Nullable Object value) implements Operand {
    }

    /**
     * The field of the fact or decision that an entry of {@code always} is looked at for, or of a single fact:
     * {@code $Incident.id}.
     *
     * @param type the type's name
     * @param field the field's name
     */
    record FieldOf(String type, String field) implements Operand {
    }

    /**
     * A sum or a difference of numbers: {@code 200 - $Customer.goodwillLastYear}.
     *
     * @param left what stands first
     * @param minus whether it is a difference
     * @param right what is added or taken away
     */
    record Sum(Operand left, boolean minus, Operand right) implements Operand {
    }
}
