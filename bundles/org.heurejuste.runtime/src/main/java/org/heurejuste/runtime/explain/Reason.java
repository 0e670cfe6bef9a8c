package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.RuleDefinition;

/**
 * One firing of a rule, with everything that it rests on, back to the facts of the case.
 *
 * @param rule the rule
 * @param anchors the handbook's anchors that it names: clauses, or the term that it defines
 * @param number the place of the firing in the case, from 1
 * @param supports how each condition was met, in the rule's order
 */
public record Reason(RuleDefinition rule, List<String> anchors, int number, List<Support> supports) {

    /** Keeps its own copies. */
    public Reason {
        anchors = List.copyOf(anchors);
        supports = List.copyOf(supports);
    }

    /**
     * The firings that made facts on which this one rests.
     *
     * @return the firings, in the order of the conditions, each once
     */
    public List<Reason> makers() {
        List<Reason> makers = new ArrayList<>();
        for (Support support : supports) {
            for (SeenFact fact : support.facts()) {
                Reason maker = fact.madeBy();
                if (maker != null && makers.stream().noneMatch(known -> known.number() == maker.number())) {
                    makers.add(maker);
                }
            }
        }
        return List.copyOf(makers);
    }

    /**
     * This firing and all on which it rests.
     *
     * @return the firings, the nearest first, each once
     */
    public List<Reason> withMakers() {
        List<Reason> ahead = new ArrayList<>(List.of(this));
        Set<Integer> seen = new HashSet<>(Set.of(number));
        for (int i = 0; i < ahead.size(); i++) {
            ahead.get(i).makers().stream().filter(maker -> seen.add(maker.number())).forEach(ahead::add);
        }
        return List.copyOf(ahead);
    }

    /** Of the place in the case alone: the way back to its facts may be a long one, and forks. */
    @Override
    public int hashCode() {
        return 31 * rule.name().hashCode() + number;
    }
}
