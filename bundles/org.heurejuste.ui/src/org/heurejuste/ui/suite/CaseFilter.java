package org.heurejuste.ui.suite;
import java.util.Locale;
import java.util.stream.IntStream;

import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.cases.CaseStatus;

/**
 * Which cases are shown.
 *
 * @param text what their text must contain, whatever its capitals; empty for all
 * @param result what must have become of them
 * @param clause the clause that they must illustrate; empty for all
 */
public record CaseFilter(String text, Result result, String clause) {

    /** Lets every case pass. */
    public static final CaseFilter ALL = new CaseFilter("", Result.ANY, "");

    /** What became of a case. */
    public enum Result {
        /** Whatever became of it. */
        ANY,
        /** It failed or could not be decided. */
        FAILED,
        /** It passed. */
        PASSED,
        /** It is not decided. */
        UNDECIDED
    }

    /**
     * The cases that pass.
     *
     * @param model the suite
     * @return their numbers, ascending
     */
    public int[] numbers(SuiteModel model) {
        SuiteState state = model.state();
        if (state == null) {
            return new int[0];
        }
        String wanted = text.strip().toLowerCase(Locale.getDefault());
        return IntStream.range(0, state.cases().size()).filter(i -> passes(model, state, i, wanted)).toArray();
    }

    private boolean passes(SuiteModel model, SuiteState state, int number, String wanted) {
        CaseEntry entry = state.cases().get(number);
        return (clause.isEmpty() || entry.clauses().contains(clause))
                && (result == Result.ANY || passes(model.status(number)))
                && (wanted.isEmpty() || state.written(number).toLowerCase(Locale.getDefault()).contains(wanted));
    }

    private boolean passes(CaseStatus status) {
        return switch (result) {
            case ANY -> true;
            case FAILED -> status.isFailure();
            case PASSED -> status == CaseStatus.PASSED;
            case UNDECIDED -> status == CaseStatus.NOT_RUN;
        };
    }
}
