package org.heurejuste.runtime.explain.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.drools.core.common.InternalFactHandle;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.CaseChange;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Factors;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.Recording;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.internal.DecisionTaker;
import org.heurejuste.runtime.internal.Engine;
import org.heurejuste.runtime.internal.Trace;
import org.heurejuste.runtime.internal.TraceRecorder;
import org.kie.api.definition.rule.Rule;

/** Decides cases and says why: by what was recorded, and for what did not happen in a session of its own. Safe to use from many threads. */
public final class ExplainingEngine implements AutoCloseable {
    private final CompiledPolicy policy;
    private final Engine engine;
    private final CaseSessions sessions;
    private final RuleNetwork network;
    private final Map<Class<?>, FieldWriter> writers = new HashMap<>();
    private final PolicyConstants constants;

    /**
     * An engine for a policy.
     *
     * @param policy the rules
     * @param project the same rules as their authors wrote them
     * @param settings the limits of a case
     */
    public ExplainingEngine(CompiledPolicy policy, PolicyProject project, DecisionSettings settings) {
        List<RuleSource> sources = PolicyCompiler.ruleSources(project);
        this.policy = policy;
        this.engine = new Engine(policy, settings);
        this.sessions = new CaseSessions(policy, settings);
        this.network = Kie.call(() -> new RuleNetwork(policy, sources));
        this.constants = new PolicyConstants(project, policy.vocabulary(), sources);
        policy.vocabulary().facts()
                .forEach(type -> writers.put(policy.factClass(type), new FieldWriter(policy, type)));
    }

    /**
     * Decides a case.
     *
     * @param given the case
     * @return what became of it
     */
    public Outcome decide(Case given) {
        return engine.decide(given);
    }

    /**
     * Decides a case and keeps what it takes to say why.
     *
     * @param given the case
     * @return what became of it
     */
    public Recording record(Case given) {
        TraceRecorder recorder = sessions.recorder(network);
        Outcome outcome = engine.decide(given, recorder);
        return new RecordedCase(this, given, outcome, recorder.trace());
    }

    /** Explains a case that was decided. */
    Explanation.Decided explain(Case given, List<Decision> decided, Trace trace, Predicate<RuleDefinition> asked) {
        List<RuleNetwork.Known> silent = silent(trace, asked);
        return Kie.call(() -> silent.isEmpty()
                ? explainInSession(given, decided, trace)
                : explainWithWhyNots(given, decided, trace, silent));
    }

    private List<RuleNetwork.Known> silent(Trace trace, Predicate<RuleDefinition> asked) {
        Set<Rule> fired = new HashSet<>();
        for (Trace.Event event : trace.events()) {
            if (event instanceof Trace.Fired firing) {
                fired.add(firing.alternative().getRule());
            }
        }
        return network.rules().stream().filter(rule -> asked.test(rule.definition()) && !fired.contains(rule.rule()))
                .toList();
    }

    private Explanation.Decided explainInSession(Case given, List<Decision> decided, Trace trace) {
        StatefulKnowledgeSessionImpl session = sessions.open(trace.millis());
        try {
            CaseRun run = run(trace, session);
            return new Explanation.Decided(given, decisions(run, decided), run.firings(), List.of());
        } finally {
            session.dispose();
        }
    }

    /** Rules that did not fire are looked at in the case decided once more. */
    private Explanation.Decided explainWithWhyNots(Case given, List<Decision> decided, Trace trace,
            List<RuleNetwork.Known> silent) {
        try (Observation observed = observe(given)) {
            CaseRun run = run(trace, observed.session());
            Preemptions preemptions = new Preemptions(network, observed, policy.onlyInserts());
            WhyNots whyNots = new WhyNots(network, policy.vocabulary(), observed, preemptions);
            return new Explanation.Decided(given, decisions(run, decided), run.firings(),
                    silent.stream().map(whyNots::of).toList());
        }
    }

    private CaseRun run(Trace trace, StatefulKnowledgeSessionImpl session) {
        FactBook book = sessions.book();
        Past past = new Past(trace, book);
        return new CaseRun(trace, book, new Reasons(network, book, session, new EngineSight(network, session, past)),
                past);
    }

    /** Decides a case under observation. A consequence that fails throws what it threw. */
    Observation observe(Case given) {
        StatefulKnowledgeSessionImpl session = sessions.open(given);
        try {
            return new Observation(session, network, sessions.book(), sessions.facts(given), sessions.recorder(network),
                    sessions.mostFirings());
        } catch (RuntimeException e) {
            session.dispose();
            throw e;
        }
    }

    private List<ExplainedDecision> decisions(CaseRun run, List<Decision> decided) {
        List<ExplainedDecision> explained = new ArrayList<>();
        for (InternalFactHandle handle : run.present()) {
            Object object = handle.getObject();
            DecisionTaker taker = engine.taker(object);
            Reason reason = run.maker(object);
            if (taker != null && reason != null) {
                explained.add(new ExplainedDecision(take(taker, object, reason), reason));
            }
        }
        explained.sort((one, other) -> Integer.compare(decided.indexOf(one.decision()),
                decided.indexOf(other.decision())));
        return explained;
    }

    private static Decision take(DecisionTaker taker, Object object, Reason reason) {
        try {
            return taker.take(object, reason.rule());
        } catch (DecisionTaker.UnfitValue e) {
            throw new IllegalStateException("a case with such a value is not decided", e);
        }
    }

    /**
     * Looks for the smallest change of a case that makes a rule apply.
     *
     * @param given the case
     * @param rule the rule
     * @param bounds how long to look
     * @return what was found
     */
    public SmallestChange smallestChange(Case given, RuleDefinition rule, SearchBounds bounds) {
        RuleNetwork.Known known = network.rules().stream().filter(one -> one.definition().equals(rule)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule of this policy: " + rule.name()));
        return Kie.call(() -> new ChangeSearch(this, known, bounds).from(given));
    }

    /**
     * Finds what a decision turned on.
     *
     * @param given the case
     * @param decision one of its decisions
     * @param bounds how long to look
     * @return what it rests on, and what it turned on
     */
    public Factors factors(Case given, ExplainedDecision decision, SearchBounds bounds) {
        return new FactorSearch(this, constants, given, decision, bounds).find();
    }

    /**
     * What was changed in a case.
     *
     * @param changed the case
     * @return the changes, in the order of the facts
     */
    public static List<CaseChange> changes(ChangedCase changed) {
        return Draft.of(changed).changes();
    }

    /** What could bring a rule nearer to applying, in a case that was observed. */
    Repairs repairs(Observation observed, Draft draft) {
        LocalDateTime now = draft.toCase().now();
        Values values = new Values(constants, now == null ? LocalDate.now() : now.toLocalDate());
        return new Repairs(new RepairContext(network, policy.vocabulary(), observed, draft, values,
                new RepairContext.Tools(sessions.makers(), writers)));
    }

    /**
     * The rules whose consequence makes facts of a type.
     *
     * @param type the type's name
     * @return the rules, in the policy's order
     */
    public List<RuleDefinition> makers(String type) {
        return network.rules().stream().filter(rule -> rule.syntax().makes().contains(type))
                .map(RuleNetwork.Known::definition).toList();
    }

    /** Gives back what the sessions hold. */
    @Override
    public void close() {
        engine.close();
    }
}
