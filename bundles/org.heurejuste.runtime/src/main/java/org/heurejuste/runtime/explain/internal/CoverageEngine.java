package org.heurejuste.runtime.explain.internal;

import java.util.BitSet;
import java.util.List;

import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.kie.Kie;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Sighting;

/** Runs cases to see what of the rules they reach, each in a session of its own. Safe to use from many threads. */
public final class CoverageEngine {
    private final CaseSessions sessions;
    private final RuleNetwork network;
    private final GoalMap map;

    /**
     * An engine for a policy.
     *
     * @param policy the rules
     * @param project what they were compiled from
     * @param settings the limits of a case
     */
    public CoverageEngine(CompiledPolicy policy, PolicyProject project, DecisionSettings settings) {
        this.sessions = new CaseSessions(policy, settings);
        this.network = Kie.call(() -> new RuleNetwork(policy, PolicyCompiler.ruleSources(project)));
        this.map = GoalMapper.of(network, policy.vocabulary(), project);
    }

    /**
     * What can be seen.
     *
     * @return the goals by their ids
     */
    public List<Goal> goals() {
        return map.goals();
    }

    /**
     * Runs a case.
     *
     * @param given the case
     * @return what it showed
     */
    public Sighting measure(Case given) {
        return Kie.call(() -> measureInSession(given));
    }

    private Sighting measureInSession(Case given) {
        StatefulKnowledgeSessionImpl session = sessions.open(given);
        try {
            CoverageRun run = new CoverageRun(network, map, session, sessions.book());
            session.addEventListener((org.kie.api.event.rule.AgendaEventListener) run);
            session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) run);
            fire(session, given, run);
            BitSet seen = run.seen();
            given.given().forEach(fact -> see(fact, seen));
            return new Sighting(given, seen, run.heldBack());
        } finally {
            session.dispose();
        }
    }

    private void fire(StatefulKnowledgeSessionImpl session, Case given, CoverageRun run) {
        try {
            sessions.facts(given).forEach(session::insert);
            session.fireAllRules(sessions.mostFirings());
            run.look();
        } catch (org.kie.api.runtime.rule.ConsequenceException | StackOverflowError e) {
            // what it showed until then was seen
        }
    }

    private void see(Fact fact, BitSet seen) {
        List<FieldDefinition> fields = fact.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            Integer goal = map.values()
                    .get(GoalMap.value(fact.type().name(), fields.get(i).name(), String.valueOf(fact.values().get(i))));
            if (goal != null) {
                seen.set(goal);
            }
        }
    }
}
