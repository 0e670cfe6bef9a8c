package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.runtime.explain.ConstraintResult.Verdict;

/**
 * A fact of the type that a condition asks for, and how near it came.
 *
 * @param fact the fact
 * @param beside the facts that met the earlier conditions, beside which it came nearest
 * @param results what became of each constraint, in the condition's order
 */
public record Candidate(SeenFact fact, List<SeenFact> beside, List<ConstraintResult> results) {

    /** Keeps its own copies. */
    public Candidate {
        beside = List.copyOf(beside);
        results = List.copyOf(results);
    }

    /**
     * How near it came.
     *
     * @return the number of constraints that held
     */
    public long held() {
        return results.stream().filter(result -> result.verdict() == Verdict.HOLDS).count();
    }
}
