package org.heurejuste.ui.suite;
import java.util.Map;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Status;
import org.heurejuste.ui.cases.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of the cases of a suite, as its text is now.
 *
 * @param state the suite
 * @param byNumber the results known, by the case's number from 0
 */
public record SuiteResults(SuiteState state, Map<Integer, CaseResult> byNumber) {

    /** Keeps its own copy. */
    public SuiteResults {
        byNumber = Map.copyOf(byNumber);
    }

    /**
     * What became of a case.
     *
     * @param number its number, from 0
     * @return its result, or null where it is not decided yet, or cannot be
     */
    public @Nullable CaseResult of(int number) {
        return byNumber.get(number);
    }

    /**
     * What became of a case, in a word.
     *
     * @param number its number, from 0
     * @return its status
     */
    public CaseStatus status(int number) {
        CaseResult result = of(number);
        return result == null ? CaseStatus.NOT_RUN : status(result.status());
    }

    private static CaseStatus status(Status status) {
        return switch (status) {
            case PASSED -> CaseStatus.PASSED;
            case FAILED -> CaseStatus.FAILED;
            case ERROR -> CaseStatus.ERROR;
        };
    }
}
