package org.heurejuste.runtime.internal;

import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** Decides cases in sessions that are used again and again. Safe to use from many threads. */
public final class Engine implements AutoCloseable {
    private final CompiledPolicy policy;
    private final DecisionSettings settings;
    private final Map<String, FactMaker> makersByName = new HashMap<>();
    private final Map<TypeDefinition, FactMaker> makers = new IdentityHashMap<>();
    private final Map<Class<?>, DecisionTaker> takers = new IdentityHashMap<>();
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private final Watchdog watchdog;
    private volatile boolean closed;

    /**
     * An engine for a policy.
     *
     * @param policy the rules
     * @param settings the limits of a case
     */
    public Engine(CompiledPolicy policy, DecisionSettings settings) {
        this.policy = policy;
        this.settings = settings;
        this.watchdog = new Watchdog(settings.deadline());
        List<TypeDefinition> types = policy.vocabulary().types();
        for (TypeDefinition type : policy.vocabulary().facts()) {
            FactMaker maker = new FactMaker(policy, type);
            makers.put(type, maker);
            makersByName.put(type.name(), maker);
        }
        policy.vocabulary().decisions()
                .forEach(type -> takers.put(policy.factClass(type),
                        new DecisionTaker(policy, type, types.indexOf(type))));
    }

    /**
     * Decides a case.
     *
     * @param given the case
     * @return what became of it
     * @throws IllegalStateException if the engine was closed
     */
    public Outcome decide(Case given) {
        return decide(given, null);
    }

    /**
     * Decides a case, and has what happens recorded.
     *
     * @param given the case
     * @param recorder records what happens; null for nobody
     * @return what became of it
     * @throws IllegalStateException if the engine was closed
     */
    public Outcome decide(Case given, @Nullable TraceRecorder recorder) {
        if (closed) {
            throw new IllegalStateException("the decision service is closed");
        }
        return Kie.call(() -> decideInSession(given, recorder));
    }

    private Outcome decideInSession(Case given, @Nullable TraceRecorder recorder) {
        Session session = idle.pollFirst();
        if (session == null) {
            session = new Session(this);
        }
        Outcome outcome = recorder == null ? session.decide(given) : session.decide(given, recorder);
        if (outcome instanceof Outcome.Decided && !closed) {
            session.clear();
            idle.addFirst(session);
        } else {
            session.dispose();
        }
        return outcome;
    }

    /** Gives the idle sessions back; sessions at work are given back when their case is decided. */
    @Override
    public void close() {
        closed = true;
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.dispose();
        }
    }

    CompiledPolicy policy() {
        return policy;
    }

    DecisionSettings settings() {
        return settings;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    FactMaker maker(TypeDefinition type) {
        FactMaker maker = makers.get(type);
        return maker == null ? makerByName(type) : maker;
    }

    /** Cases may speak the vocabulary of another reading of the same policy. */
    private FactMaker makerByName(TypeDefinition type) {
        FactMaker maker = makersByName.get(type.name());
        if (maker == null) {
            throw new IllegalArgumentException(type.name() + " is no fact of this policy");
        }
        return maker;
    }

    /**
     * What takes a decision out of an object of the engine.
     *
     * @param object the object
     * @return the taker of its type, or null where it is no decision
     */
    public @Nullable DecisionTaker taker(Object object) {
        return takers.get(object.getClass());
    }

    RuleDefinition definition(Rule rule) {
        return policy.rule(rule.getPackageName(), rule.getName())
                .orElseThrow(() -> new IllegalStateException(
                        "the rule base has a rule that the policy does not have: " + rule.getName()));
    }
}
