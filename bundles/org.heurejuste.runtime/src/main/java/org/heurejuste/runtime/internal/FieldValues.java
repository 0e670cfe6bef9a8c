package org.heurejuste.runtime.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

/** The values of a fact's fields, nulls among them. Immutable, so whoever is given one need not copy it. */
public final class FieldValues extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object[] values;

    private FieldValues(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * A copy of some values.
     *
     * @param values the values
     * @return a list that nobody can change
     */
    public static FieldValues copyOf(List<? extends @Nullable Object> values) {
        return values instanceof FieldValues already ? already : new FieldValues(values.toArray());
    }

    /** A list of values that nobody else holds, and nobody changes from now on. */
    static FieldValues of(@Nullable Object[] values) {
        return new FieldValues(values);
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }
}
