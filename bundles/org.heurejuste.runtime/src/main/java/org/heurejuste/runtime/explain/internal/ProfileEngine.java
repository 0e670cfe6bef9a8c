package org.heurejuste.runtime.explain.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.profile.Profile;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Runs cases with a watch on each firing, each case in a session of its own. */
public final class ProfileEngine {
    private final CompiledPolicy policy;
    private final CaseSessions sessions;

    /**
     * An engine for a policy.
     *
     * @param policy the rules
     * @param settings the limits of a case
     */
    public ProfileEngine(CompiledPolicy policy, DecisionSettings settings) {
        this.policy = policy;
        this.sessions = new CaseSessions(policy, settings);
    }

    /**
     * Runs cases twice and measures the second time.
     *
     * @param cases the cases
     * @param cancelled asked before each case
     * @return the profile, or empty where it was cancelled
     */
    public Optional<Profile> profile(List<Case> cases, BooleanSupplier cancelled) {
        Watch warming = new Watch();
        Watch watch = new Watch();
        boolean whole = Kie.call(() -> run(cases, warming, cancelled) && run(cases, watch, cancelled));
        return whole ? Optional.of(profile(cases.size(), watch)) : Optional.empty();
    }

    private boolean run(List<Case> cases, Watch watch, BooleanSupplier cancelled) {
        for (Case given : cases) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            StatefulKnowledgeSessionImpl session = sessions.open(given);
            try {
                session.addEventListener(watch);
                List<Object> facts = sessions.facts(given);
                watch.begin();
                facts.forEach(session::insert);
                session.fireAllRules(sessions.mostFirings());
                watch.end();
            } finally {
                session.dispose();
            }
        }
        return true;
    }

    private Profile profile(int cases, Watch watch) {
        List<Profile.RuleTime> times = new ArrayList<>();
        for (RuleDefinition rule : policy.rules()) {
            Taken taken = watch.taken.getOrDefault(policy.kieBase().getRule(rule.packageName(), rule.name()),
                    new Taken());
            times.add(new Profile.RuleTime(rule, taken.cases, taken.firings, Duration.ofNanos(taken.nanos)));
        }
        times.sort(Comparator.comparing(Profile.RuleTime::time).reversed());
        return new Profile(cases, Duration.ofNanos(watch.total), times);
    }

    /** What a rule took. */
    private static final class Taken {
        private int lastCase;
        private int cases;
        private long firings;
        private long nanos;
    }

    private static final class Watch extends DefaultAgendaEventListener {
        private final Map<Rule, Taken> taken = new IdentityHashMap<>();
        private int number;
        private long total;
        private long begun;
        private long fires;

        void begin() {
            number++;
            begun = System.nanoTime();
        }

        void end() {
            total += System.nanoTime() - begun;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            fires = System.nanoTime();
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            long nanos = System.nanoTime() - fires;
            Taken rule = taken.computeIfAbsent(event.getMatch().getRule(), any -> new Taken());
            rule.nanos += nanos;
            rule.firings++;
            rule.cases += rule.lastCase == number ? 0 : 1;
            rule.lastCase = number;
        }
    }
}
