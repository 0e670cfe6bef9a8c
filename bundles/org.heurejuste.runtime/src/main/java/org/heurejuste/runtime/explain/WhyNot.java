package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.RuleDefinition;

/**
 * Why a rule did not fire in a case.
 *
 * @param rule the rule
 * @param anchors the handbook's anchors that it names
 * @param hindrances what held it back; several where the rule has alternatives ({@code or}), each of which was held back, the one that
 *        came furthest first
 * @param cancelled whether it matched for a while in the course of the case, until a fact changed
 */
public record WhyNot(RuleDefinition rule, List<String> anchors, List<Hindrance> hindrances, boolean cancelled) {

    /** Keeps its own copies. */
    public WhyNot {
        anchors = List.copyOf(anchors);
        hindrances = List.copyOf(hindrances);
    }
}
