package org.heurejuste.runtime.explain.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.drools.core.rule.consequence.InternalMatch;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.heurejuste.runtime.internal.Trace;
import org.heurejuste.runtime.internal.TraceRecorder;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** A case at work in a session of its own, with everything that happened in it. */
final class Observation implements AutoCloseable {
    private final StatefulKnowledgeSessionImpl session;
    private final EngineSight sight;
    private final FactBook book;
    private final Reasons reasons;
    private final List<Object> given;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final CaseRun run;

    /**
     * Decides a case.
     *
     * @param session a session of the case's own
     * @param network the rules
     * @param book an empty book
     * @param given the facts of the case
     * @param recorder a new recorder
     * @param most how often rules may fire
     */
    Observation(StatefulKnowledgeSessionImpl session, RuleNetwork network, FactBook book, List<Object> given,
            TraceRecorder recorder, int most) {
        this.session = session;
        this.book = book;
        this.given = given;
        for (Object fact : given) {
            places.put(fact, places.size());
        }
        Trace trace = fire(recorder, most);
        Past past = new Past(trace, book);
        this.sight = new EngineSight(network, session, past);
        this.reasons = new Reasons(network, book, session, sight);
        this.run = new CaseRun(trace, book, reasons, past);
    }

    private Trace fire(TraceRecorder recorder, int most) {
        recorder.happenedAt(session.getCurrentTime());
        session.addEventListener(new Recording(recorder));
        given.forEach(session::insert);
        session.fireAllRules(match -> {
            recorder.fires((InternalMatch) match);
            return true;
        }, most);
        return recorder.trace();
    }

    /** Tells the recorder of facts that come, change and go. */
    private record Recording(TraceRecorder recorder) implements RuleRuntimeEventListener {

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            recorder.inserted(event.getObject());
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            recorder.updated(event);
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            recorder.deleted(event.getOldObject());
        }
    }

    StatefulKnowledgeSessionImpl session() {
        return session;
    }

    FactBook book() {
        return book;
    }

    EngineSight sight() {
        return sight;
    }

    Reasons reasons() {
        return reasons;
    }

    CaseRun run() {
        return run;
    }

    /** Tests conditions on what the case ended with. */
    ConditionTester tester() {
        return new ConditionTester(sight, session, run.present());
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
