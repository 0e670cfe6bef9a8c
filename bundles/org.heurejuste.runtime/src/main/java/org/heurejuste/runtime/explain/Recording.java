package org.heurejuste.runtime.explain;

import java.util.function.Predicate;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Outcome;

/**
 * A case that was decided, with what it takes to say later why. It may be kept as long as one likes: it holds the facts of its own case and
 * nothing else. Safe to use from many threads.
 */
public interface Recording {

    /**
     * What became of the case.
     *
     * @return the outcome, as {@code decide} answers it
     */
    Outcome outcome();

    /**
     * Says why. The reasons are those of the firings that were recorded, with the values of that moment.
     *
     * @param asked the rules of which to tell, where they did not fire, why not; for these the case is decided once more
     * @return every decision with its reason and the rules asked about, or why the case could not be decided
     */
    Explanation explain(Predicate<RuleDefinition> asked);
}
