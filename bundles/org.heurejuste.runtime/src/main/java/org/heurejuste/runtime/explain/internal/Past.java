package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.drools.util.bitmask.BitMask;
import org.heurejuste.runtime.internal.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What facts held at each moment of a case, and when the engine last looked at them. A moment is the one before the firing of its number;
 * the one after the last firing is the end. While a replay shows a moment, facts hold what they held then.
 */
final class Past {
    private final FactBook book;
    private final Map<Object, List<Version>> versions = new IdentityHashMap<>();
    private final Map<Object, List<Look>> looks = new IdentityHashMap<>();
    private int now = 1;
    private boolean supposed;

    /**
     * Reads a trace.
     *
     * @param trace what happened
     * @param book writes and reads facts
     */
    Past(Trace trace, FactBook book) {
        this.book = book;
        for (Trace.Event event : trace.events()) {
            if (event instanceof Trace.Inserted inserted) {
                look(inserted.fact(), null);
            } else if (event instanceof Trace.Updated updated) {
                look(updated.fact(), updated.fields());
            } else if (event instanceof Trace.Values values) {
                held(values.fact(), values.values());
            } else if (event instanceof Trace.Fired) {
                now++;
            }
        }
        now = 1;
        versions.values().removeIf(known -> known.size() < 2);
    }

    /** A past of which nothing is known, where facts hold at the moment what the engine sees. */
    static Past unknown(FactBook book) {
        return new Past(new Trace(0, List.of()), book);
    }

    /** What a fact holds from a moment on. */
    private record Version(int moment, @Nullable Object[] values) {
    }

    /** The engine is told of a fact; the fields are null where it is new. */
    private record Look(int moment, @Nullable BitMask fields) {
    }

    private void look(Object fact, @Nullable BitMask fields) {
        looks.computeIfAbsent(fact, any -> new ArrayList<>()).add(new Look(now, fields));
    }

    /** The first that is read of a fact it held from the beginning. */
    private void held(Object fact, @Nullable Object[] values) {
        List<Version> known = versions.computeIfAbsent(fact, any -> new ArrayList<>());
        int last = known.size() - 1;
        if (known.isEmpty()) {
            known.add(new Version(0, values));
        } else if (!Arrays.equals(known.get(last).values(), values)) {
            if (known.get(last).moment() == now) {
                known.remove(last);
            }
            known.add(new Version(now, values));
        }
    }

    /** The moment that is shown. */
    int now() {
        return now;
    }

    /** Has facts hold what they held at a moment. */
    void show(int moment) {
        versions.forEach((fact, known) -> {
            for (int i = known.size() - 1; i >= 0; i--) {
                if (known.get(i).moment() <= moment) {
                    book.write(fact, known.get(i).values());
                    return;
                }
            }
        });
        now = moment;
    }

    /**
     * The moment at which the engine last looked at a fact, up to the one that is shown.
     *
     * @param fact the fact
     * @param reacts whether what asks looks again at a change of fields
     * @return the moment; 0 where the engine was never told of the fact
     */
    int lastLook(Object fact, Predicate<BitMask> reacts) {
        int last = 0;
        for (Look look : looks.getOrDefault(fact, List.of())) {
            boolean looked = look.moment() <= now && (look.fields() == null || reacts.test(look.fields()));
            last = looked ? look.moment() : last;
        }
        return last;
    }

    /** Whether no fact has ever changed, or none is supposed to have. */
    boolean isStill() {
        return supposed || versions.isEmpty();
    }

    /** Does something while facts are supposed to have held from the beginning what they hold. */
    <T> T supposing(Supplier<T> action) {
        supposed = true;
        try {
            return action.get();
        } finally {
            supposed = false;
        }
    }

    /** The moments from one on up to the one that is shown between which facts, or what they hold in turn, have changed. */
    List<Integer> moments(Collection<?> facts, int from) {
        Set<Object> reached = reached(facts);
        IntPredicate changes = moment -> reached.stream().anyMatch(
                fact -> versions.getOrDefault(fact, List.of()).stream().anyMatch(one -> one.moment() == moment));
        return IntStream.rangeClosed(from, now).filter(moment -> moment == from || changes.test(moment)).boxed()
                .toList();
    }

    private Set<Object> reached(Collection<?> from) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<@Nullable Object> ahead = new ArrayList<>(from);
        for (int i = 0; i < ahead.size(); i++) {
            Object fact = ahead.get(i);
            if (fact instanceof Collection<?> several) {
                ahead.addAll(several);
            } else if (fact != null && reached.add(fact)) {
                versions.getOrDefault(fact, List.of()).forEach(one -> ahead.addAll(Arrays.asList(one.values())));
                @Nullable Object[] held = book.values(fact);
                ahead.addAll(held == null ? List.of() : Arrays.asList(held));
            }
        }
        return reached;
    }

    /** Does something while facts hold what they held at an earlier moment. */
    <T> T at(int moment, Supplier<T> action) {
        int shown = now;
        show(moment);
        try {
            return action.get();
        } finally {
            show(shown);
        }
    }
}
