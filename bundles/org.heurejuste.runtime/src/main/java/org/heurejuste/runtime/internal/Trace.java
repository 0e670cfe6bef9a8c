package org.heurejuste.runtime.internal;

import java.util.List;

import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a session during a case, in order: enough to say later why. It holds the case's own objects, which no other case
 * uses, and nothing of the session.
 *
 * @param millis the session's time
 * @param events what happened
 */
public record Trace(long millis, List<Event> events) {

    /** Something that happened. What happens between two firings was done by the first of them; before any, by the case. */
    public sealed interface Event {}

    /**
     * A rule fires.
     *
     * @param alternative the rule's alternative that matched
     * @param facts what it matched, at the places that the engine gives to patterns; null at a place that holds nothing
     */
    public record Fired(RuleTerminalNode alternative, @Nullable Object[] facts) implements Event {
    }

    /**
     * A fact is there.
     *
     * @param fact the fact
     */
    public record Inserted(Object fact) implements Event {
    }

    /**
     * The engine was told that a fact has changed.
     *
     * @param fact the fact
     * @param fields the fields of which it was told, as the engine numbers them
     */
    public record Updated(Object fact, BitMask fields) implements Event {
    }

    /**
     * A fact is there no more.
     *
     * @param fact the fact
     */
    public record Deleted(Object fact) implements Event {
    }

    /**
     * What a fact holds at this moment. Told before and after each firing that could change it; at other times it holds what it held at the
     * next one, or the last.
     *
     * @param fact the fact
     * @param values the values of its fields, in their order
     */
    public record Values(Object fact, @Nullable Object[] values) implements Event {
    }
}
