package org.heurejuste.testing.internal.trial;

import java.util.function.Predicate;

import org.heurejuste.runtime.Case;
import org.heurejuste.testing.internal.trial.Shrinker.Trial;

/** Makes a case as small as it can be while something is still so. */
public final class CaseShrinker {

    private CaseShrinker() {}

    /**
     * Takes facts away and gives fields their defaults.
     *
     * @param start a case of which it is so
     * @param still whether it is so of a case
     * @return the smallest case that could be found of which it is so
     */
    public static Case shrink(Case start, Predicate<Case> still) {
        return new Shrinker(trial -> still.test(trial.given())).shrink(new Trial(start, null)).given();
    }
}
