package org.heurejuste.testing.internal.coverage;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.coverage.Coverage;

/** Says in a sentence what a goal is. */
public final class GoalTexts {

    private GoalTexts() {}

    /**
     * What has to be seen.
     *
     * @param goal the goal
     * @return the sentence
     */
    public static Message of(Goal goal) {
        return Message.of(Coverage.class, key(goal), word(goal), goal.word());
    }

    private static String key(Goal goal) {
        boolean clause = goal.kind() == Goal.Kind.CLAUSE;
        return switch (goal.aim()) {
            case MATCHED -> "goal.rule.matched";
            case FIRED -> clause ? "goal.clause.fired" : "goal.rule.fired";
            case REACHED -> "goal.condition.reached";
            case MET -> "goal.condition.met";
            case UNMET -> "goal.condition.unmet";
            case TRUE -> "goal.constraint.true";
            case FALSE -> "goal.constraint.false";
            case BELOW -> "goal.boundary.below";
            case AT -> "goal.boundary.at";
            case ABOVE -> "goal.boundary.above";
            case GIVEN -> "goal.value.given";
        };
    }

    /** What a goal is about, in the author's words. */
    static String word(Goal goal) {
        String text = goal.text().isEmpty() && goal.rule() != null ? goal.rule().name() : goal.text();
        return UserWord.of(text);
    }
}
