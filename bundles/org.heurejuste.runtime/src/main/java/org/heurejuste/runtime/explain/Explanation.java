package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;

/** What can be said about a case. */
public sealed interface Explanation {

    /**
     * The case.
     *
     * @return the case that was explained
     */
    Case given();

    /**
     * The case was decided.
     *
     * @param given the case
     * @param decisions its decisions in the order in which {@code decide} answers them, each with its reason
     * @param firings every firing of a rule, in order
     * @param whyNots for each rule that was asked about and did not fire: why not, in the order of the rules
     */
    record Decided(Case given, List<ExplainedDecision> decisions, List<Reason> firings, List<WhyNot> whyNots)
            implements
                Explanation {

        /** Keeps its own copies. */
        public Decided {
            decisions = List.copyOf(decisions);
            firings = List.copyOf(firings);
            whyNots = List.copyOf(whyNots);
        }
    }

    /**
     * The case could not be decided.
     *
     * @param given the case
     * @param message why not, as {@code decide} says it
     */
    record Failed(Case given, Message message) implements Explanation {
    }
}
