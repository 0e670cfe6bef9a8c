package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.internal.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what happened in a case once more: whoever looks on finds the facts that were there at each moment, holding what they
 * held then. Afterwards they hold what they held at the end.
 */
final class Replay {
    private final Trace trace;
    private final Past past;
    private final Map<Object, InternalFactHandle> handles = new IdentityHashMap<>();

    Replay(Trace trace, Past past) {
        this.trace = trace;
        this.past = past;
    }

    /** Looks on. */
    interface Onlooker {

        /** A fact has come, and holds what it held when the next rule fired. */
        void came(InternalFactHandle fact);

        /** The firing before has done something to a fact that was there. */
        void touched(InternalFactHandle fact, Preemption.Kind kind);

        /** A rule fires. */
        void fires(Trace.Fired firing, List<InternalFactHandle> present);

        /** The case has ended. */
        default void ends(List<InternalFactHandle> present) {}
    }

    /** A fact where the engine's conditions take it. */
    InternalFactHandle handle(Object fact) {
        return handles.computeIfAbsent(fact, any -> new DefaultFactHandle(handles.size() + 1L, fact));
    }

    /** What a firing matched. */
    Row row(Trace.Fired firing) {
        Row row = Row.EMPTY;
        @Nullable Object[] facts = firing.facts();
        for (int place = 0; place < facts.length; place++) {
            Object fact = facts[place];
            row = fact == null ? row : row.with(place, handle(fact));
        }
        return row;
    }

    /** Shows what happened, from the beginning to the end. */
    void show(Onlooker onlooker) {
        past.show(1);
        List<InternalFactHandle> present = new ArrayList<>();
        List<Runnable> news = new ArrayList<>();
        for (Trace.Event event : trace.events()) {
            if (event instanceof Trace.Inserted inserted) {
                InternalFactHandle fact = handle(inserted.fact());
                present.add(fact);
                news.add(() -> onlooker.came(fact));
            } else if (event instanceof Trace.Updated updated) {
                news.add(() -> onlooker.touched(handle(updated.fact()), Preemption.Kind.CHANGED));
            } else if (event instanceof Trace.Deleted deleted) {
                InternalFactHandle fact = handle(deleted.fact());
                present.remove(fact);
                news.add(() -> onlooker.touched(fact, Preemption.Kind.REMOVED));
            } else if (event instanceof Trace.Fired fired) {
                tell(news);
                onlooker.fires(fired, present);
                past.show(past.now() + 1);
            }
        }
        tell(news);
        onlooker.ends(present);
    }

    private static void tell(List<Runnable> news) {
        news.forEach(Runnable::run);
        news.clear();
    }
}
