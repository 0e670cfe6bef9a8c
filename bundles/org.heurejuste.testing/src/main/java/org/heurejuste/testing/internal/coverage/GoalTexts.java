package org.heurejuste.testing.internal.coverage;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.FileCoverage;

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

    /**
     * What a kind of goals is called.
     *
     * @param kind the kind
     * @return its name, in the plural
     */
    public static Message kind(Goal.Kind kind) {
        return Message.of(Coverage.class, switch (kind) {
            case RULE -> "kind.rule";
            case ROW -> "kind.row";
            case CONDITION -> "kind.condition";
            case CONSTRAINT -> "kind.constraint";
            case BOUNDARY -> "kind.boundary";
            case VALUE -> "kind.value";
            case CLAUSE -> "kind.clause";
        });
    }

    /**
     * How much of a line was seen.
     *
     * @param state the state
     * @return a word for it
     */
    public static Message state(FileCoverage.State state) {
        return Message.of(Coverage.class, switch (state) {
            case COVERED -> "line.covered";
            case PARTLY -> "line.partly";
            case UNCOVERED -> "line.uncovered";
            case UNTOLD -> "line.untold";
        });
    }

    /** What a goal is about, in the author's words. */
    static String word(Goal goal) {
        String text = goal.text().isEmpty() && goal.rule() != null ? goal.rule().name() : goal.text();
        return UserWord.of(text);
    }
}
