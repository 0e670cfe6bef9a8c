package org.heurejuste.testing.coverage;

import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.internal.coverage.GoalTexts;
import org.heurejuste.testing.internal.trial.CaseYaml;

/**
 * A case that reaches a goal which no sample case reaches. It was run, and seen to reach it.
 *
 * @param goal the goal
 * @param given the case, as small as it could be made
 * @param decisions what the policy decides today; whether that is right is for the reader to say
 * @param types the types of decisions of the policy
 */
public record CoveringCase(Goal goal, Case given, List<Decision> decisions, List<TypeDefinition> types) {

    /** Keeps its own copies. */
    public CoveringCase {
        decisions = List.copyOf(decisions);
        types = List.copyOf(types);
    }

    /**
     * The case as it would stand in a suite, below {@code cases:}.
     *
     * @param locale the reader's language
     * @return its lines
     */
    public List<String> yaml(Locale locale) {
        return CaseYaml.of(new Case(name(locale), given.now(), given.given()), decisions, types, locale);
    }

    /**
     * What the case is for.
     *
     * @param locale the reader's language
     * @return a name for it, with the place of the goal
     */
    public String name(Locale locale) {
        String path = goal.span().path();
        String place = path.substring(path.lastIndexOf('/') + 1) + ":" + goal.span().line();
        return Message.of(Coverage.class, "case.name", place, GoalTexts.of(goal)).in(locale).replace("`", "");
    }
}
