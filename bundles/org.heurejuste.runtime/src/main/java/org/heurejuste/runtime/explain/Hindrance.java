package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.text.Message;

/** What held a rule back in a case. */
public sealed interface Hindrance {

    /**
     * No fact met a condition.
     *
     * @param condition the first condition that was not met
     * @param candidates every fact of its type, the nearest first; empty where the case has none
     * @param makers where rules make facts of its type and there was none: those rules and what held them back in turn
     * @param gone where the case has none: those that were there for a while, and what removed them
     */
    record NothingFits(Condition condition, List<Candidate> candidates, List<WhyNot> makers,
            List<Preemption> gone) implements Hindrance {

        /** Keeps its own copies. */
        public NothingFits {
            candidates = List.copyOf(candidates);
            makers = List.copyOf(makers);
            gone = List.copyOf(gone);
        }
    }

    /**
     * There was a fact that a condition excludes.
     *
     * @param condition the condition, a {@code not}
     * @param facts the facts that stood in the way
     */
    record Excluded(Condition condition, List<SeenFact> facts) implements Hindrance {

        /** Keeps its own copy. */
        public Excluded {
            facts = List.copyOf(facts);
        }
    }

    /**
     * What a condition gathers of several facts, as an {@code accumulate} or a {@code collect}, did not come to what it asks for.
     *
     * @param condition the condition
     * @param results what became of each of its constraints, with the values that it came to
     * @param facts the facts that it gathered
     */
    record Gathered(Condition condition, List<ConstraintResult> results, List<SeenFact> facts) implements Hindrance {

        /** Keeps its own copies. */
        public Gathered {
            results = List.copyOf(results);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A query to which a condition refers has no answer.
     *
     * @param condition the condition
     * @param within what held the query back; several where it has alternatives
     */
    record Unanswered(Condition condition, List<Hindrance> within) implements Hindrance {

        /** Keeps its own copy. */
        public Unanswered {
            within = List.copyOf(within);
        }
    }

    /**
     * A condition that was not met, and of which no more can be told than that.
     *
     * @param condition the condition
     * @param reason why no more can be told
     */
    record Unexplained(Condition condition, Message reason) implements Hindrance {
    }

    /**
     * Every condition was met, and something else held the rule back.
     *
     * @param reason what did: an attribute of the rule, as its dates or its group
     */
    record HeldBack(Message reason) implements Hindrance {
    }
}
