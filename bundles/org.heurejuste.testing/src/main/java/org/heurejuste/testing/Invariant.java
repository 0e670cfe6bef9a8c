package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a suite's {@code always}: what is true of every case, or of every case of a certain kind.
 *
 * @param name its name, unique among the suite's
 * @param each the facts or decisions for each of which it is looked at; null where it is looked at once a case
 * @param when the conditions under which it is looked at, all of them; empty where it is looked at in every case
 * @param expected what the decisions must be then, as for a case
 * @param tallies how many decisions of a kind there must be then
 * @param change what is changed in the case, to compare the decisions before and after; null where nothing is
 * @param span its name in the file
 */
public record Invariant(String name, @Nullable Selection each, List<Condition> when, List<Expectation> expected,
        List<Tally> tallies, @Nullable Change change, SourceSpan span) {

    /** Keeps its own copies. */
    public Invariant {
        when = List.copyOf(when);
        expected = List.copyOf(expected);
        tallies = List.copyOf(tallies);
    }
}
