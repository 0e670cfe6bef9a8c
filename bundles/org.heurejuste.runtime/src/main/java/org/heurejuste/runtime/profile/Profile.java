package org.heurejuste.runtime.profile;

import java.time.Duration;
import java.util.List;

import org.heurejuste.policy.RuleDefinition;

/**
 * Where the time of cases went.
 *
 * @param cases how many were run
 * @param total how long they took in all, without making their sessions
 * @param rules every rule of the policy, those first whose consequences took longest; rules that never fired last, in the policy's order
 */
public record Profile(int cases, Duration total, List<RuleTime> rules) {

    /** Keeps its own copy. */
    public Profile {
        rules = List.copyOf(rules);
    }

    /**
     * What a rule took.
     *
     * @param rule the rule
     * @param cases in how many cases it fired
     * @param firings how often it fired in all
     * @param time how long its consequence took in all, with what the engine does at once for the facts that it changes
     */
    public record RuleTime(RuleDefinition rule, int cases, long firings, Duration time) {
    }

    /**
     * What is no rule's own: taking in the facts and matching, which the engine does for all rules together.
     *
     * @return the total without the consequences
     */
    public Duration matching() {
        return total.minus(rules.stream().map(RuleTime::time).reduce(Duration.ZERO, Duration::plus));
    }

    /**
     * How often rules fired.
     *
     * @return the firings of all rules
     */
    public long firings() {
        return rules.stream().mapToLong(RuleTime::firings).sum();
    }
}
