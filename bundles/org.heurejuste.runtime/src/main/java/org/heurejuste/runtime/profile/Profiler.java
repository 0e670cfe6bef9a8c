package org.heurejuste.runtime.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.internal.ProfileEngine;

/** Measures where the time of cases goes. Cases run one after the other, twice: only the second time counts, when all is warm. */
public final class Profiler {
    private final ProfileEngine engine;

    private Profiler(ProfileEngine engine) {
        this.engine = engine;
    }

    /**
     * A profiler for a policy.
     *
     * @param policy the policy, ready to run
     * @param settings the limits of a case
     * @return the profiler
     */
    public static Profiler of(CompiledPolicy policy, DecisionSettings settings) {
        return new Profiler(new ProfileEngine(policy, settings));
    }

    /**
     * Runs cases.
     *
     * @param cases cases that can be decided
     * @param cancelled asked before each case
     * @return where their time went, or empty where it was cancelled
     * @throws IllegalArgumentException if a fact's type is not of this policy
     */
    public Optional<Profile> profile(List<Case> cases, BooleanSupplier cancelled) {
        return engine.profile(cases, cancelled);
    }
}
