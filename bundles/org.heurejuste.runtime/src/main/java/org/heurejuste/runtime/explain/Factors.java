package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.runtime.Case;

/**
 * What a decision rests on, as somebody may ask to know of whom it was decided: the facts of the case that were used, and which of them it
 * turned on.
 *
 * @param given the case
 * @param decision the decision, with its reasons
 * @param used the facts of the case that it rests on, each with every value that was read of it on the way; the nearest to the decision first
 * @param principal those on which it turned, each alone, in the same order; empty where it would have been made whichever of them had been
 *        otherwise
 * @param complete whether all of them were tried; otherwise there may be more
 */
public record Factors(Case given, ExplainedDecision decision, List<SeenFact> used, List<Factor> principal,
        boolean complete) {

    /** Keeps its own copies. */
    public Factors {
        used = List.copyOf(used);
        principal = List.copyOf(principal);
    }

    /**
     * The handbook's anchors that the decision rests on.
     *
     * @return the clause of the rule that made it, and the terms and clauses of the rules before, each once
     */
    public List<String> anchors() {
        return decision.reason().withMakers().stream().flatMap(reason -> reason.anchors().stream()).distinct().toList();
    }
}
