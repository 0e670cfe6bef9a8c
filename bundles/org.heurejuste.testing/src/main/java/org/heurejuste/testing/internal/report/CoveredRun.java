package org.heurejuste.testing.internal.report;

import java.util.List;

import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;

/**
 * What a run's page tells of coverage.
 *
 * @param coverage the coverage
 * @param offered cases for what is not covered
 */
public record CoveredRun(Coverage coverage, List<CoveringCase> offered) {

    /** Keeps its own copy. */
    public CoveredRun {
        offered = List.copyOf(offered);
    }
}
