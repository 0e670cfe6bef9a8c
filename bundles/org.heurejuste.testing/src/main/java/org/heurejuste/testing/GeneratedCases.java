package org.heurejuste.testing;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;

/**
 * Made-up cases on which what is always true is tried.
 *
 * @param generator makes them; it gives each fact an id of its own
 * @param count how many, 0 or more
 * @param seed the number of the first one; the others have the numbers after it
 */
public record GeneratedCases(CaseGenerator generator, int count, long seed) {

    /** How many are tried where nothing else is asked for. */
    public static final int USUAL_COUNT = 1_000;

    /** The number of the first where nothing else is asked for: always the same, so that only a change turns a run red. */
    public static final long USUAL_SEED = 1;

    /**
     * The cases of a policy.
     *
     * @param compilation the policy; errors in it do no harm
     * @param count how many, 0 or more
     * @param seed the number of the first one
     * @return the cases
     */
    public static GeneratedCases of(Compilation compilation, int count, long seed) {
        Thresholds thresholds = Thresholds.of(compilation.project(), compilation.vocabulary());
        return new GeneratedCases(CaseGenerator.withDistinctIds(compilation.vocabulary(), thresholds), count, seed);
    }

    /**
     * The cases of a policy, as many as are tried where nothing else is asked for.
     *
     * @param compilation the policy; errors in it do no harm
     * @return the cases
     */
    public static GeneratedCases usual(Compilation compilation) {
        return of(compilation, USUAL_COUNT, USUAL_SEED);
    }

    /**
     * No case at all: what is always true is only looked at in sample cases.
     *
     * @param vocabulary the policy's vocabulary
     * @return none
     */
    public static GeneratedCases none(Vocabulary vocabulary) {
        return new GeneratedCases(CaseGenerator.withDistinctIds(vocabulary, Thresholds.none()), 0, USUAL_SEED);
    }

    /**
     * A case.
     *
     * @param index its place, from 0
     * @return the case, always the same for the same place
     */
    public Case get(int index) {
        return generator.generate(seed + index);
    }
}
