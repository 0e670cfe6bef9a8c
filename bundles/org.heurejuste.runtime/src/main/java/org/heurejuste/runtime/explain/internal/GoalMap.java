package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.runtime.coverage.Goal;

/**
 * What can be seen of a policy, and where the engine shows it. Every number is the id of a goal, or {@link #NONE}.
 *
 * @param goals the goals
 * @param rules where they are seen, rule by rule
 * @param values the values of fields, by {@link #value}
 * @param clauses the clauses, by name
 */
record GoalMap(List<Goal> goals, List<OfRule> rules, Map<String, Integer> values, Map<String, Integer> clauses) {
    static final int NONE = -1;

    static String value(String type, String field, String value) {
        return type + '.' + field + '=' + value;
    }

    /** A rule. */
    record OfRule(RuleNetwork.Known known, int matched, int fired, List<OfAlternative> alternatives) {
    }

    /** One of the alternatives that the engine makes of a rule. */
    record OfAlternative(RuleTerminalNode node, List<OfStep> steps) {
    }

    /** A condition; its constraints by the engine's patterns in it. */
    record OfStep(Step step, int reached, int met, int unmet, Map<Pattern, List<OfConstraint>> constraints) {
    }

    /**
     * A constraint as written.
     *
     * @param tested the engine's constraints for it, by their place in the pattern
     * @param isTrue seen true
     * @param isFalse seen false
     * @param parts its parts, where it is joined of several
     * @param boundaries the numbers that it compares with
     */
    record OfConstraint(List<Integer> tested, int isTrue, int isFalse, List<OfPart> parts,
            List<OfBoundary> boundaries) {
    }

    /** A part of a constraint, which is evaluated by itself. */
    record OfPart(Constraint tested, int isTrue, int isFalse) {
    }

    /** A number that a field or variable is compared with. */
    record OfBoundary(String path, BigDecimal constant, int below, int at, int above) {
    }
}
