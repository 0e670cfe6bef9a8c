package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.drools.core.event.rule.impl.RuleRuntimeEventImpl;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.ObjectUpdatedEvent;

/**
 * Records what happens in a session during one case. What facts hold is read only where a consequence could change it, before it runs and
 * afterwards, whether it tells the engine of the change or not.
 */
public final class TraceRecorder {
    private static final int USUAL_EVENTS = 64;

    private final Facts facts;
    private final List<Trace.Event> events = new ArrayList<>(USUAL_EVENTS);
    private Collection<Object> changing = List.of();
    private long millis;

    /**
     * A recorder.
     *
     * @param facts what is known of facts and of those who change them
     */
    public TraceRecorder(Facts facts) {
        this.facts = facts;
    }

    /** What is known of facts and of those who change them. */
    public interface Facts {

        /** What a consequence could change. */
        enum Change {
            /** Nothing that was there before. */
            NOTHING,
            /** What the rule has matched, and what that holds. */
            MATCHED,
            /** Everything: it gets at the session itself. */
            ANYTHING
        }

        /**
         * What a rule's consequence could change.
         *
         * @param rule the rule
         * @return what
         */
        Change changedBy(Rule rule);

        /**
         * What a fact holds now.
         *
         * @param fact a fact
         * @return the values of its fields; null where nothing is known of its type
         */
        @Nullable
        Object @Nullable [] values(Object fact);
    }

    /**
     * When the case is decided.
     *
     * @param time the session's time, in milliseconds since 1970
     */
    public void happenedAt(long time) {
        millis = time;
    }

    /**
     * A rule is about to fire.
     *
     * @param match what it matched
     */
    public void fires(InternalMatch match) {
        read();
        changing = List.of();
        @Nullable Object[] matched = matched(match.getTuple());
        Facts.Change change = facts.changedBy(match.getRule());
        if (change != Facts.Change.NOTHING) {
            changing = reached(change == Facts.Change.MATCHED ? Arrays.asList(matched) : inserted());
            read();
        }
        events.add(new Trace.Fired((RuleTerminalNode) match.getTerminalNode(), matched));
    }

    private static @Nullable Object[] matched(TupleImpl last) {
        @Nullable Object[] matched = null;
        for (TupleImpl part = last; part != null; part = part.getParent()) {
            if (part.getFactHandle() != null) {
                int place = part.getIndex();
                matched = matched == null ? new @Nullable Object[place + 1] : matched;
                matched[place] = part.getFactHandle().getObject();
            }
        }
        return matched == null ? new @Nullable Object[0] : matched;
    }

    private List<Object> inserted() {
        List<Object> inserted = new ArrayList<>();
        for (Trace.Event event : events) {
            if (event instanceof Trace.Inserted one) {
                inserted.add(one.fact());
            }
        }
        return inserted;
    }

    /** Facts, and those that they hold in turn. */
    private Set<Object> reached(List<? extends @Nullable Object> from) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<@Nullable Object> ahead = new ArrayList<>(from);
        for (int i = 0; i < ahead.size(); i++) {
            Object fact = ahead.get(i);
            if (fact instanceof Collection<?> several) {
                ahead.addAll(several);
            }
            @Nullable Object[] held = fact == null || reached.contains(fact) ? null : facts.values(fact);
            if (fact != null && held != null) {
                reached.add(fact);
                ahead.addAll(Arrays.asList(held));
            }
        }
        return reached;
    }

    /** Reads what the consequence that is about to run, or has run, could change. */
    private void read() {
        for (Object fact : changing) {
            @Nullable Object[] held = facts.values(fact);
            if (held != null) {
                events.add(new Trace.Values(fact, held));
            }
        }
    }

    /**
     * A fact came.
     *
     * @param fact the fact
     */
    public void inserted(Object fact) {
        events.add(new Trace.Inserted(fact));
    }

    /**
     * A fact has changed.
     *
     * @param event tells which one, and in which fields
     */
    public void updated(ObjectUpdatedEvent event) {
        BitMask fields = ((RuleRuntimeEventImpl) event).getPropagationContext().getModificationMask();
        events.add(new Trace.Updated(event.getObject(), fields));
    }

    /**
     * A fact went.
     *
     * @param fact the fact
     */
    public void deleted(Object fact) {
        events.add(new Trace.Deleted(fact));
    }

    /**
     * The case has ended.
     *
     * @return what happened
     */
    public Trace trace() {
        read();
        changing = List.of();
        return new Trace(millis, events);
    }
}
