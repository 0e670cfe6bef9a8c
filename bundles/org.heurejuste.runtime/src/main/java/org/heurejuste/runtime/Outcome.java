package org.heurejuste.runtime;

import java.util.List;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.RuleDefinition;
import org.jspecify.annotations.Nullable;

/** What became of a case. */
public sealed interface Outcome {

    /**
     * The case's name.
     *
     * @return the name
     */
    String name();

    /**
     * The case was decided.
     *
     * @param name the case's name
     * @param decisions the decisions, in a stable order that does not depend on the order of the facts
     * @param firings how often rules fired, by rule, in the vocabulary-independent order of their first firing
     */
    record Decided(String name, List<Decision> decisions, List<Firing> firings) implements Outcome {

        /** Keeps its own copies. */
        public Decided {
            decisions = List.copyOf(decisions);
            firings = List.copyOf(firings);
        }
    }

    /**
     * How often a rule fired in a case.
     *
     * @param rule the rule
     * @param times at least 1
     */
    record Firing(RuleDefinition rule, int times) {
    }

    /**
     * The case could not be decided; other cases are not concerned.
     *
     * @param name the case's name
     * @param message what happened, in the user's words: the rule's name, file and line where a rule is to blame
     * @param rule the rule to blame, or null where none is
     */
    record Failed(String name, Message message, @Nullable RuleDefinition rule) implements Outcome {
    }
}
