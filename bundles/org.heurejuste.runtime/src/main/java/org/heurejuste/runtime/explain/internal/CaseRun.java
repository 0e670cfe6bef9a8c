package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.internal.Trace;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** What happened during a case: each firing with what it rests on, and who made each fact. */
final class CaseRun implements Replay.Onlooker {
    private final FactBook book;
    private final Reasons reasons;
    private final Replay replay;
    private final List<InternalFactHandle> present = new ArrayList<>();
    private final List<Reason> firings = new ArrayList<>();
    private final Map<Object, Reason> made = new IdentityHashMap<>();
    private final Set<Rule> fired = new HashSet<>();
    private final Map<Reason, Match> matches = new IdentityHashMap<>();
    private final Map<Object, List<Reason>> changed = new IdentityHashMap<>();
    private final Map<InternalFactHandle, Reason> removed = new LinkedHashMap<>();
    private @Nullable Reason current;

    /**
     * What a firing matched.
     *
     * @param alternative the rule's alternative
     * @param row the facts
     */
    record Match(RuleTerminalNode alternative, Row row) {
    }

    /**
     * Reads what happened out of a trace.
     *
     * @param trace the trace
     * @param book is told of the facts
     * @param reasons tells what firings rest on
     * @param past what facts held
     */
    CaseRun(Trace trace, FactBook book, Reasons reasons, Past past) {
        this.book = book;
        this.reasons = reasons;
        this.replay = new Replay(trace, past);
        replay.show(this);
    }

    @Override
    public void came(InternalFactHandle fact) {
        Object object = fact.getObject();
        book.note(object, current);
        if (current != null) {
            made.put(object, current);
        }
    }

    @Override
    public void touched(InternalFactHandle fact, Preemption.Kind kind) {
        if (current != null && kind == Preemption.Kind.REMOVED) {
            removed.put(fact, current);
        }
        if (current != null) {
            changed.computeIfAbsent(fact.getObject(), any -> new ArrayList<>()).add(current);
        }
    }

    @Override
    public void fires(Trace.Fired firing, List<InternalFactHandle> there) {
        Match match = new Match(firing.alternative(), replay.row(firing));
        Reason reason = reasons.of(match, there, firings.size() + 1);
        current = reason;
        firings.add(reason);
        matches.put(reason, match);
        fired.add(firing.alternative().getRule());
    }

    @Override
    public void ends(List<InternalFactHandle> there) {
        present.addAll(there);
    }

    /** Goes through what happened once more. */
    Replay replay() {
        return replay;
    }

    /** The firings that changed or removed a fact after it was there, in order. */
    List<Reason> changers(Object fact) {
        return changed.getOrDefault(fact, List.of());
    }

    /** The facts that went in the course of the case, each with the firing that removed it, in order. */
    Map<InternalFactHandle, Reason> removed() {
        return removed;
    }

    /** Every firing that changed or removed a fact. */
    Set<Reason> changers() {
        Set<Reason> changers = new LinkedHashSet<>();
        changed.values().forEach(changers::addAll);
        return changers;
    }

    /** The facts that a firing matched. */
    @Nullable
    Match match(Reason firing) {
        return matches.get(firing);
    }

    /** What is there at the end, in the order of the making. */
    List<InternalFactHandle> present() {
        return present;
    }

    List<Reason> firings() {
        return firings;
    }

    /** The firing that made an object; null where the case gives it. */
    @Nullable
    Reason maker(Object object) {
        return made.get(object);
    }

    boolean fired(Rule rule) {
        return fired.contains(rule);
    }
}
