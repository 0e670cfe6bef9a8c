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
 * @param preemptions the firings of other rules that ended this, in their order; empty where it never matched, or where it cannot be told
 */
public record WhyNot(RuleDefinition rule, List<String> anchors, List<Hindrance> hindrances, boolean cancelled,
        List<Preemption> preemptions) {

    /** Keeps its own copies. */
    public WhyNot {
        anchors = List.copyOf(anchors);
        hindrances = List.copyOf(hindrances);
        preemptions = List.copyOf(preemptions);
    }
}
