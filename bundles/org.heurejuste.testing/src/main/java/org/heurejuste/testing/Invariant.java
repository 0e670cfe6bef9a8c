package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * An entry of a suite's {@code always}: what is true of every case, or of every case of a certain kind.
 *
 * @param name its name, unique among the suite's
 * @param when the conditions under which it is looked at, all of them; empty where it is looked at in every case
 * @param expected what the decisions must be then, as for a case
 * @param span its name in the file
 */
public record Invariant(String name, List<Condition> when, List<Expectation> expected, SourceSpan span) {

    /** Keeps its own copies. */
    public Invariant {
        when = List.copyOf(when);
        expected = List.copyOf(expected);
    }
}
