package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** A case at work in a session of its own, with everything that happened in it. */
final class Observation implements AutoCloseable {
    private final StatefulKnowledgeSessionImpl session;
    private final RuleNetwork network;
    private final FactBook book;
    private final Reasons reasons;
    private final CaseRun run;
    private final List<Object> given = new ArrayList<>();
    private final Map<Object, Integer> places = new IdentityHashMap<>();

    Observation(StatefulKnowledgeSessionImpl session, RuleNetwork network, FactBook book) {
        this.session = session;
        this.network = network;
        this.book = book;
        this.reasons = new Reasons(network, book, session);
        this.run = new CaseRun(book, reasons);
        session.addEventListener((AgendaEventListener) run);
        session.addEventListener((RuleRuntimeEventListener) run);
    }

    /** Gives the next fact of the case. */
    void give(Object fact) {
        places.put(fact, given.size());
        given.add(fact);
        session.insert(fact);
    }

    void fire(int most) {
        session.fireAllRules(most);
    }

    StatefulKnowledgeSessionImpl session() {
        return session;
    }

    FactBook book() {
        return book;
    }

    Reasons reasons() {
        return reasons;
    }

    CaseRun run() {
        return run;
    }

    /** Tests conditions on what the case ended with. */
    ConditionTester tester() {
        return new ConditionTester(network, session, run.present(), true);
    }

    /** The place of a fact in the case; null where the case does not give it. */
    @Nullable
    Integer place(Object fact) {
        return places.get(fact);
    }

    /** The facts of the case, in its order. */
    List<Object> given() {
        return given;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
