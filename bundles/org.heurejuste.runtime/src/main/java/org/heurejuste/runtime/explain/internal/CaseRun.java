package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.rule.consequence.InternalMatch;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.explain.Reason;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCancelledEvent;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;

/** Notes everything that happens in a session during a case: each firing with what it rests on, and who made each fact. */
final class CaseRun extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final FactBook book;
    private final Reasons reasons;
    private final List<InternalFactHandle> present = new ArrayList<>();
    private final List<Reason> firings = new ArrayList<>();
    private final Map<Object, Reason> made = new IdentityHashMap<>();
    private final Set<Rule> fired = new HashSet<>();
    private final Preemptions preemptions;
    private final Map<Reason, Match> matches = new IdentityHashMap<>();
    private final Map<Object, List<Reason>> changed = new IdentityHashMap<>();
    private @Nullable Reason current;

    /**
     * What a firing matched.
     *
     * @param alternative the rule's alternative
     * @param row the facts
     */
    record Match(RuleTerminalNode alternative, Row row) {
    }

    CaseRun(FactBook book, Reasons reasons) {
        this.book = book;
        this.reasons = reasons;
        this.preemptions = new Preemptions(book);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        InternalMatch match = (InternalMatch) event.getMatch();
        current = reasons.of(match, present, firings.size() + 1);
        firings.add(current);
        matches.put(current, new Match((RuleTerminalNode) match.getTerminalNode(), Row.of(match.getTuple())));
        fired.add(match.getRule());
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        current = null;
    }

    @Override
    public void matchCancelled(MatchCancelledEvent event) {
        preemptions.cancelled((InternalMatch) event.getMatch());
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        present.add((InternalFactHandle) event.getFactHandle());
        book.note(event.getObject(), current);
        if (current != null) {
            made.put(event.getObject(), current);
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // a firing keeps the values that it saw; the end of the case is looked at as it is then
        noteChange(event.getFactHandle(), event.getObject(), Preemption.Kind.CHANGED);
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        present.removeIf(handle -> handle == event.getFactHandle());
        noteChange(event.getFactHandle(), event.getOldObject(), Preemption.Kind.REMOVED);
    }

    private void noteChange(FactHandle handle, Object fact, Preemption.Kind kind) {
        Reason by = current;
        if (by != null) {
            changed.computeIfAbsent(fact, any -> new ArrayList<>()).add(by);
            preemptions.note(handle, fact, by, kind);
        }
    }

    /** The firings that changed or removed a fact after it was there, in order. */
    List<Reason> changers(Object fact) {
        return changed.getOrDefault(fact, List.of());
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

    /** What is in the session, in the order of the making. */
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

    /** Whether rules matched for a while, and what ended it. */
    Preemptions preemptions() {
        return preemptions;
    }
}
