package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.base.rule.Pattern;
import org.drools.core.common.InternalFactHandle;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.text.Message;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Notes what a case shows: before each firing and at the end it evaluates the rules that what happened since could concern. */
final class CoverageRun extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final RuleNetwork network;
    private final GoalMap map;
    private final StatefulKnowledgeSessionImpl session;
    private final FactBook book;
    private final EngineSight sight;
    private final Reasons reasons;
    private final BitSet seen = new BitSet();
    private final List<InternalFactHandle> present = new ArrayList<>();
    private final Set<Class<?>> changed = new HashSet<>();
    private final Set<Rule> fired = new HashSet<>();
    private final Set<GoalMap.OfRule> matching = new HashSet<>();
    private boolean begun;

    CoverageRun(RuleNetwork network, GoalMap map, StatefulKnowledgeSessionImpl session, FactBook book) {
        this.network = network;
        this.map = map;
        this.session = session;
        this.book = book;
        this.sight = new EngineSight(network, session, Past.unknown(book));
        this.reasons = new Reasons(network, book, session, sight);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        look();
        Rule rule = event.getMatch().getRule();
        RuleDefinition definition = network.known(rule).definition();
        if (fired.add(rule)) {
            definition.clauses().stream().map(map.clauses()::get).filter(goal -> goal != null).forEach(seen::set);
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        present.add((InternalFactHandle) event.getFactHandle());
        changed.add(event.getObject().getClass());
        book.note(event.getObject(), null);
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        changed.add(event.getObject().getClass());
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        present.removeIf(handle -> handle == event.getFactHandle());
        changed.add(event.getOldObject().getClass());
    }

    /** Evaluates what has changed since the last look. */
    void look() {
        if (begun && changed.isEmpty()) {
            return;
        }
        for (GoalMap.OfRule rule : map.rules()) {
            if (!begun || isConcerned(rule)) {
                look(rule);
            }
        }
        begun = true;
        changed.clear();
    }

    private boolean isConcerned(GoalMap.OfRule rule) {
        return rule.alternatives().stream().flatMap(alternative -> alternative.steps().stream())
                .flatMap(step -> step.constraints().keySet().stream()).anyMatch(this::isConcerned);
    }

    private boolean isConcerned(Pattern pattern) {
        return changed.stream().anyMatch(pattern.getObjectType()::isAssignableFrom);
    }

    private void look(GoalMap.OfRule rule) {
        boolean matches = false;
        for (GoalMap.OfAlternative alternative : rule.alternatives()) {
            ConditionTester tester = new ConditionTester(sight, session, present);
            try {
                matches |= new ConditionObserver(tester, reasons, seen).observe(alternative,
                        Steps.start(alternative.node(), session.getInitialFactHandle()));
            } catch (ConditionTester.NotTestable e) {
                // what can be told of the rest is told by its firing
            }
        }
        if (matches) {
            seen.set(rule.matched());
            matching.add(rule);
        } else {
            matching.remove(rule);
        }
    }

    /** All that was seen. */
    BitSet seen() {
        for (GoalMap.OfRule rule : map.rules()) {
            if (fired.contains(rule.known().rule())) {
                seen.set(rule.fired());
                seen.set(rule.matched());
            }
        }
        return seen;
    }

    /** What held back the rules that match at the end and did not fire. */
    Map<RuleDefinition, Message> heldBack() {
        Attributes attributes = new Attributes(network, fired::contains, session);
        Map<RuleDefinition, Message> heldBack = new LinkedHashMap<>();
        matching.stream().filter(rule -> !fired.contains(rule.known().rule()))
                .forEach(rule -> heldBack.put(rule.known().definition(), attributes.reason(rule.known(),
                        rule.alternatives().get(0).node(), List.of())));
        return heldBack;
    }
}
