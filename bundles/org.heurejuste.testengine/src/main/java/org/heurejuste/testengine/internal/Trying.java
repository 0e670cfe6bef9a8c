package org.heurejuste.testengine.internal;

import org.heurejuste.policy.Compilation;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.Suite;

/**
 * On how many generated cases what is always true is tried.
 *
 * @param count how many, 0 or more
 * @param seed the number of the first
 */
public record Trying(int count, long seed) {

    /** Whether the entries of a suite are tried beyond its own cases. */
    boolean concerns(Suite suite) {
        return count > 0 || suite.cases().isEmpty();
    }

    GeneratedCases of(Compilation compilation) {
        return GeneratedCases.of(compilation, count, seed);
    }
}
