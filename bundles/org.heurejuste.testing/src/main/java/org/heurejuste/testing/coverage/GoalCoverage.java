package org.heurejuste.testing.coverage;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.internal.coverage.GoalTexts;

/**
 * A goal, and how many sample cases reached it.
 *
 * @param goal the goal
 * @param hits the number of cases, 0 or more; which ones they are says {@link Coverage#cases(Goal)}
 */
public record GoalCoverage(Goal goal, int hits) {

    /**
     * Whether any case reached it.
     *
     * @return whether it is covered
     */
    public boolean isCovered() {
        return hits > 0;
    }

    /**
     * What had to be seen.
     *
     * @return a sentence such as "`age > 18` is false"
     */
    public Message text() {
        return GoalTexts.of(goal);
    }
}
