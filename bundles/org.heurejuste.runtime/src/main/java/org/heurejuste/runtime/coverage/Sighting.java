package org.heurejuste.runtime.coverage;

import java.util.BitSet;
import java.util.Map;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;

/**
 * What a case showed.
 *
 * @param given the case
 * @param seen the {@link Goal#id ids} of the goals that it reached
 * @param heldBack the rules that matched at the case's end and did not fire, with what held them back
 */
public record Sighting(Case given, BitSet seen, Map<RuleDefinition, Message> heldBack) {

    /** Keeps its own copies. */
    public Sighting {
        seen = (BitSet) seen.clone();
        heldBack = Map.copyOf(heldBack);
    }

    /** A copy. */
    @Override
    public BitSet seen() {
        return (BitSet) seen.clone();
    }

    /**
     * Whether it reached a goal.
     *
     * @param goal a goal of the policy that the case was measured by
     * @return whether it was seen
     */
    public boolean reached(Goal goal) {
        return seen.get(goal.id());
    }
}
