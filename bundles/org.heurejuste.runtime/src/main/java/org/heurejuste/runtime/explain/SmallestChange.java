package org.heurejuste.runtime.explain;

import java.util.List;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;

/** What became of the search for the smallest change of a case that makes a rule apply. */
public sealed interface SmallestChange {

    /**
     * The rule that is to apply.
     *
     * @return the rule
     */
    RuleDefinition rule();

    /**
     * How much was tried.
     *
     * @return the number of cases that were run, the given one included
     */
    int tried();

    /**
     * How much is changed.
     *
     * @return the number of fields changed, of facts added and removed, and of fields that added facts give beside their defaults; the
     *         greatest number there is where nothing was found
     */
    default int size() {
        return this instanceof Found found
                ? found.changes().stream().mapToInt(CaseChange::size).sum()
                : Integer.MAX_VALUE;
    }

    /**
     * A change with which the rule applies, seen by deciding the changed case. None of its parts can be left out, and no change of
     * fewer fields and facts was found among those that the rule's conditions suggest.
     *
     * @param rule the rule
     * @param changes the changes; empty where the rule applies to the case as it is
     * @param changed the changed case, under the name of the given one
     * @param decisions the decisions of the changed case
     * @param tried the number of cases that were run
     */
    record Found(RuleDefinition rule, List<CaseChange> changes, Case changed, List<Decision> decisions, int tried)
            implements
                SmallestChange {

        /** Keeps its own copies. */
        public Found {
            changes = List.copyOf(changes);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * No change was found. That does not mean that there is none, unless the reason says so.
     *
     * @param rule the rule
     * @param reason why not
     * @param tried the number of cases that were run
     */
    record NotFound(RuleDefinition rule, Message reason, int tried) implements SmallestChange {
    }
}
