package org.heurejuste.runtime;

import java.util.List;

/** What came of reading a case. */
public sealed interface CaseReading {

    /**
     * The case can be decided.
     *
     * @param read the case, defaults filled in
     */
    record Ready(Case read) implements CaseReading {
    }

    /**
     * The case cannot be decided as it is written.
     *
     * @param name the case's name, or empty where it has none that can be read
     * @param problems everything that is wrong, in the order of the case; never empty
     */
    record Refused(String name, List<CaseProblem> problems) implements CaseReading {

        /** Keeps its own copy of the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
