package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.LeftTuple;
import org.drools.base.rule.Declaration;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The facts that met the conditions of a rule so far, each at its pattern's place. It is one of the engine's tuples, as the
 * engine's constraints take no other, and lies outside of its network.
 */
final class Row extends LeftTuple {
    private static final long serialVersionUID = 1L;
    static final Row EMPTY = new Row(null, -1, null);

    private final @Nullable Row before;
    private final int place;
    private final transient @Nullable InternalFactHandle handle;

    private Row(@Nullable Row before, int place, @Nullable InternalFactHandle handle) {
        this.before = before;
        this.place = place;
        this.handle = handle;
    }

    /** The same facts and one more, which stands behind them. */
    Row with(int at, InternalFactHandle fact) {
        return new Row(this == EMPTY ? null : this, at, fact);
    }

    /** Whether it holds a fact. */
    boolean holds(InternalFactHandle fact) {
        return handle == fact || before != null && before.holds(fact);
    }

    /** Whether another holds the same facts in the same places; of what is no fact, as an answer or a sum, an equal one is the same. */
    boolean hasSameFacts(Row other) {
        Object fact = handle == null ? null : handle.getObject();
        Object otherFact = other.handle == null ? null : other.handle.getObject();
        boolean made = handle != null && handle.getId() < 0;
        boolean same = place == other.place
                && (fact == otherFact || made && Objects.deepEquals(fact, otherFact));
        return same
                && (before == null ? other.before == null : other.before != null && before.hasSameFacts(other.before));
    }

    @Override
    public int getIndex() {
        return place;
    }

    @Override
    public @Nullable InternalFactHandle getFactHandle() {
        return handle;
    }

    @Override
    public @Nullable Row getParent() {
        return before;
    }

    @Override
    public Row skipEmptyHandles() {
        return this;
    }

    private @Nullable Row at(int index) {
        Row row = this;
        while (row != null && row.place > index) {
            row = row.before;
        }
        return row != null && row.place == index ? row : null;
    }

    @Override
    public @Nullable FactHandle get(int index) {
        Row row = at(index);
        return row == null ? null : row.handle;
    }

    @Override
    public @Nullable FactHandle get(Declaration declaration) {
        return get(declaration.getTupleIndex());
    }

    @Override
    public @Nullable Object getObject(int index) {
        Row row = at(index);
        return row == null || row.handle == null ? null : row.handle.getObject();
    }

    @Override
    public @Nullable Object getObject(Declaration declaration) {
        return getObject(declaration.getTupleIndex());
    }

    @Override
    public @Nullable Row getTuple(int index) {
        return at(index);
    }

    @Override
    public int size() {
        return toFactHandles().length;
    }

    @Override
    public FactHandle[] toFactHandles() {
        List<FactHandle> held = new ArrayList<>();
        for (Row row = this; row != null; row = row.before) {
            if (row.handle != null) {
                held.add(row.handle);
            }
        }
        Collections.reverse(held);
        return held.toArray(FactHandle[]::new);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return List.of(toFactHandles()).toString();
    }
}
