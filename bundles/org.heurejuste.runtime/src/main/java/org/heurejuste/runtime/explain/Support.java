package org.heurejuste.runtime.explain;

import java.util.List;

/**
 * How a condition of a rule was met when the rule fired.
 *
 * @param condition the condition
 * @param facts what met it; empty where it was met because there was no such fact, or where it cannot be told
 */
public record Support(Condition condition, List<SeenFact> facts) {

    /** Keeps its own copy. */
    public Support {
        facts = List.copyOf(facts);
    }
}
