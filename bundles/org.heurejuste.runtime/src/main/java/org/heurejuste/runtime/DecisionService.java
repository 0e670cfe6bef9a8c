package org.heurejuste.runtime;

import java.nio.file.Path;
import java.util.List;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.internal.Engine;

/**
 * Decides cases by a policy. Safe to use from many threads at once; each case is decided on its own, as if it were the
 * first. What goes wrong in a case fails that case alone. A consequence that never ends, such as {@code while (true)},
 * cannot be stopped by the deadline, which rules keep between two firings only: it keeps its thread.
 */
public final class DecisionService implements AutoCloseable {
    private final CompiledPolicy policy;
    private final Engine engine;

    private DecisionService(CompiledPolicy policy, DecisionSettings settings) {
        this.policy = policy;
        this.engine = new Engine(policy, settings);
    }

    /**
     * Loads a policy to decide by.
     *
     * @param projectOrPackage a project's folder or a package
     * @param settings the limits of a case
     * @return the service
     * @throws PolicyProjectException if it is neither, or cannot be read
     * @throws PolicyBrokenException if the policy has errors
     */
    public static DecisionService load(Path projectOrPackage, DecisionSettings settings)
            throws PolicyProjectException, PolicyBrokenException {
        return of(CompiledPolicy.load(projectOrPackage), settings);
    }

    /**
     * Decides by a policy.
     *
     * @param policy the policy
     * @param settings the limits of a case
     * @return the service
     */
    public static DecisionService of(CompiledPolicy policy, DecisionSettings settings) {
        return new DecisionService(policy, settings);
    }

    /**
     * The words in which cases are told and answered.
     *
     * @return the policy's vocabulary
     */
    public Vocabulary vocabulary() {
        return policy.vocabulary();
    }

    /**
     * What the customer reads of the decisions.
     *
     * @return the policy's letters
     */
    public Letters letters() {
        return policy.letters();
    }

    /**
     * The rules.
     *
     * @return the policy's rules, in the order of the files and of the rules in them
     */
    public List<RuleDefinition> rules() {
        return policy.rules();
    }

    /**
     * Decides a case.
     *
     * @param given a case of this policy's vocabulary
     * @return the decisions, each with its clause and rule, or why there are none
     * @throws IllegalArgumentException if a fact's type is not of this policy
     * @throws IllegalStateException if the service was closed
     */
    public Outcome decide(Case given) {
        return engine.decide(given);
    }

    /** Gives back what the sessions hold. Cases at work are still decided. */
    @Override
    public void close() {
        engine.close();
    }
}
