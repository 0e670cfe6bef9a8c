package org.heurejuste.runtime.explain.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.internal.Beans;
import org.heurejuste.runtime.internal.FactMaker;
import org.heurejuste.runtime.internal.TraceRecorder;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.time.SessionPseudoClock;

/** Opens sessions in which one case is run under observation. Safe to use from many threads. */
final class CaseSessions {
    private final CompiledPolicy policy;
    private final DecisionSettings settings;
    private final Map<String, FactMaker> makers = new HashMap<>();
    private final Map<Class<?>, FactBook.Kind> kinds = new HashMap<>();

    CaseSessions(CompiledPolicy policy, DecisionSettings settings) {
        this.policy = policy;
        this.settings = settings;
        policy.vocabulary().facts().forEach(type -> makers.put(type.name(), new FactMaker(policy, type)));
        policy.vocabulary().types().forEach(this::addKind);
    }

    private void addKind(TypeDefinition type) {
        Class<?> made = policy.factClass(type);
        List<String> fields = type.fields().stream().map(FieldDefinition::name).toList();
        kinds.put(made, new FactBook.Kind(type, Beans.reader(made, fields), Beans.setters(made, fields)));
    }

    /** A book for the facts of a case. */
    FactBook book() {
        return new FactBook(kinds);
    }

    /** A recorder for a case. */
    TraceRecorder recorder(RuleNetwork network) {
        FactBook book = book();
        return new TraceRecorder(new TraceRecorder.Facts() {

            @Override
            public Change changedBy(Rule rule) {
                return network.changedBy(rule);
            }

            @Override
            public @Nullable Object @Nullable [] values(Object fact) {
                return book.values(fact);
            }
        });
    }

    /** A session at the time of a case, to be disposed of; to be opened where KIE finds its parts. */
    StatefulKnowledgeSessionImpl open(Case given) {
        LocalDateTime now = given.now();
        return open(now == null
                ? System.currentTimeMillis()
                : now.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    }

    /** A session at a time, in milliseconds since 1970. */
    StatefulKnowledgeSessionImpl open(long millis) {
        KieSessionConfiguration configuration = Kie.services().newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        configuration.setOption(policy.onlyInserts() ? ThreadSafeOption.NO : ThreadSafeOption.YES);
        StatefulKnowledgeSessionImpl session = (StatefulKnowledgeSessionImpl) policy.kieBase()
                .newKieSession(configuration, null);
        SessionPseudoClock clock = (SessionPseudoClock) session.getSessionClock();
        clock.advanceTime(millis - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
        return session;
    }

    /** The facts of a case, made anew. */
    List<Object> facts(Case given) {
        List<Object> facts = new ArrayList<>();
        for (Fact fact : given.given()) {
            FactMaker maker = makers.get(fact.type().name());
            if (maker == null) {
                throw new IllegalArgumentException(fact.type().name() + " is no fact of this policy");
            }
            facts.add(maker.make(fact.values()));
        }
        return facts;
    }

    /** How often rules may fire in a case, and once more, which tells that they would have gone on. */
    int mostFirings() {
        return settings.firingLimit() + 1;
    }

    /** What makes facts, by the names of their types. */
    Map<String, FactMaker> makers() {
        return makers;
    }
}
