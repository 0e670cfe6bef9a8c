package org.heurejuste.runtime.explain.internal;

import java.util.function.Predicate;

import org.drools.base.rule.ConditionalBranch;
import org.drools.base.rule.EvalCondition;
import org.jspecify.annotations.Nullable;

/** Follows the branches of a rule, {@code if}, {@code else} and {@code break}. */
final class Branches {

    private Branches() {}

    /** Whether a branch may keep a rule from what stands behind it. */
    static boolean mayBreak(ConditionalBranch branch) {
        ConditionalBranch other = branch.getElseBranch();
        return branch.getNamedConsequence().isBreaking() || other != null && mayBreak(other);
    }

    /** Whether a branch keeps a rule from what stands behind it, where its conditions are worth so much. */
    static boolean breaks(@Nullable ConditionalBranch branch, Predicate<EvalCondition> isTrue) {
        if (branch == null) {
            return false;
        }
        EvalCondition condition = branch.getEvalCondition();
        return condition == null || isTrue.test(condition)
                ? branch.getNamedConsequence().isBreaking()
                : breaks(branch.getElseBranch(), isTrue);
    }
}
