package org.heurejuste.runtime.explain.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.drools.core.common.InternalFactHandle;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.WhyNot;
import org.heurejuste.runtime.internal.Beans;
import org.heurejuste.runtime.internal.DecisionTaker;
import org.heurejuste.runtime.internal.FactMaker;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.time.SessionPseudoClock;

/** Decides cases under observation, each in a session of its own. Safe to use from many threads. */
public final class ExplainingEngine {
    private final CompiledPolicy policy;
    private final DecisionSettings settings;
    private final RuleNetwork network;
    private final Map<String, FactMaker> makers = new HashMap<>();
    private final Map<Class<?>, DecisionTaker> takers = new HashMap<>();
    private final Map<Class<?>, FactBook.Kind> kinds = new HashMap<>();

    /**
     * An engine for a policy.
     *
     * @param policy the rules
     * @param sources the same rules as their authors wrote them
     * @param settings the limits of a case
     */
    public ExplainingEngine(CompiledPolicy policy, List<RuleSource> sources, DecisionSettings settings) {
        this.policy = policy;
        this.settings = settings;
        this.network = Kie.call(() -> new RuleNetwork(policy, sources));
        policy.vocabulary().facts().forEach(type -> makers.put(type.name(), new FactMaker(policy, type)));
        List<TypeDefinition> types = policy.vocabulary().types();
        policy.vocabulary().decisions().forEach(
                type -> takers.put(policy.factClass(type), new DecisionTaker(policy, type, types.indexOf(type))));
        types.forEach(this::addKind);
    }

    private void addKind(TypeDefinition type) {
        Class<?> made = policy.factClass(type);
        List<String> fields = type.fields().stream().map(FieldDefinition::name).toList();
        kinds.put(made, new FactBook.Kind(type, Beans.reader(made, fields)));
    }

    /**
     * Explains a case that was decided.
     *
     * @param given the case
     * @param decided its decisions, in their order
     * @param asked the rules that are to be explained where they did not fire
     * @return the explanation
     */
    public Explanation.Decided explain(Case given, List<Decision> decided, Predicate<RuleDefinition> asked) {
        return Kie.call(() -> explainInSession(given, decided, asked));
    }

    private Explanation.Decided explainInSession(Case given, List<Decision> decided,
            Predicate<RuleDefinition> asked) {
        StatefulKnowledgeSessionImpl session = session(given);
        try {
            FactBook book = new FactBook(kinds);
            Reasons reasons = new Reasons(network, book, session);
            CaseRun run = new CaseRun(book, reasons);
            session.addEventListener((org.kie.api.event.rule.AgendaEventListener) run);
            session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) run);
            fire(session, given);
            List<ExplainedDecision> decisions = decisions(run, decided);
            return new Explanation.Decided(given, decisions, run.firings(),
                    whyNots(session, run, reasons, asked));
        } finally {
            session.dispose();
        }
    }

    private StatefulKnowledgeSessionImpl session(Case given) {
        KieSessionConfiguration configuration = Kie.services().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        configuration.setOption(policy.onlyInserts() ? ThreadSafeOption.NO : ThreadSafeOption.YES);
        StatefulKnowledgeSessionImpl session = (StatefulKnowledgeSessionImpl) policy.kieBase()
                .newKieSession(configuration, null);
        LocalDateTime now = given.now();
        long millis = now == null
                ? System.currentTimeMillis()
                : now.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        SessionPseudoClock clock = (SessionPseudoClock) session.getSessionClock();
        clock.advanceTime(millis - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
        return session;
    }

    private void fire(StatefulKnowledgeSessionImpl session, Case given) {
        for (Fact fact : given.given()) {
            FactMaker maker = makers.get(fact.type().name());
            if (maker == null) {
                throw new IllegalArgumentException(fact.type().name() + " is no fact of this policy");
            }
            session.insert(maker.make(fact.values()));
        }
        session.fireAllRules(settings.firingLimit() + 1);
    }

    private List<ExplainedDecision> decisions(CaseRun run, List<Decision> decided) {
        List<ExplainedDecision> explained = new ArrayList<>();
        for (InternalFactHandle handle : run.present()) {
            Object object = handle.getObject();
            DecisionTaker taker = takers.get(object.getClass());
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

    private List<WhyNot> whyNots(StatefulKnowledgeSessionImpl session, CaseRun run, Reasons reasons,
            Predicate<RuleDefinition> asked) {
        List<WhyNot> whyNots = new ArrayList<>();
        for (RuleNetwork.Known rule : network.rules()) {
            if (asked.test(rule.definition()) && !run.fired(rule.rule())) {
                ConditionTester tester = new ConditionTester(network, session, run.present());
                Attributes attributes = new Attributes(network, run, session);
                whyNots.add(new WhyNots(network, policy.vocabulary(), run, reasons, tester, attributes,
                        session.getInitialFactHandle()).of(rule));
            }
        }
        return whyNots;
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
}
