package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.Case;

/**
 * A case whose decisions are known beforehand.
 *
 * @param name its name, unique in its suite
 * @param clauses the clauses of the handbook that it illustrates, as the file lists them; may be empty
 * @param given the case to decide; bears the same name
 * @param expected what its decisions must be, one entry a decision type; types not listed are not looked at
 * @param span its name in the file
 */
public record SampleCase(String name, List<String> clauses, Case given, List<Expectation> expected, SourceSpan span) {

    /** Keeps its own copies. */
    public SampleCase {
        clauses = List.copyOf(clauses);
        expected = List.copyOf(expected);
    }
}
