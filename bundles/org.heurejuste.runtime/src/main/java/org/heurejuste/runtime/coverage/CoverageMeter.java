package org.heurejuste.runtime.coverage;

import java.util.List;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.internal.CoverageEngine;

/**
 * Measures what of a policy cases reach. A case is run under observation; at its beginning and after each firing every condition is
 * evaluated with the very constraints that the engine compiled, on all facts, so that nothing that the engine shares, hashes or skips
 * is missed. Safe to use from many threads at once.
 */
public final class CoverageMeter {
    private final CoverageEngine engine;
    private final Vocabulary vocabulary;

    private CoverageMeter(CoverageEngine engine, Vocabulary vocabulary) {
        this.engine = engine;
        this.vocabulary = vocabulary;
    }

    /**
     * A meter for a policy.
     *
     * @param policy the policy, ready to run
     * @param project what it was compiled from
     * @param settings the limits of a case
     * @return the meter
     */
    public static CoverageMeter of(CompiledPolicy policy, PolicyProject project, DecisionSettings settings) {
        return new CoverageMeter(new CoverageEngine(policy, project, settings), policy.vocabulary());
    }

    /**
     * The words in which cases are told and answered.
     *
     * @return the policy's vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * What can be seen of the policy.
     *
     * @return the goals, by {@link Goal#id}: rule by rule in the policy's order, then values, then clauses
     */
    public List<Goal> goals() {
        return engine.goals();
    }

    /**
     * Measures a case.
     *
     * @param given a case of this policy's vocabulary
     * @return what it showed; where it cannot be decided, what it showed before
     * @throws IllegalArgumentException if a fact's type is not of this policy
     */
    public Sighting measure(Case given) {
        return engine.measure(given);
    }
}
