package org.heurejuste.runtime;

import java.util.List;

/**
 * What came of reading the facts of a case.
 *
 * @param facts the facts that could be read, single facts included; to be used only where there is no problem
 * @param problems everything that is wrong, in the order of the case
 */
public record FactsReading(List<Fact> facts, List<CaseProblem> problems) {

    /** Keeps its own copies. */
    public FactsReading {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }
}
