package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.heurejuste.testing.history.CaseChange;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunComparison;

/** In what runs differ, in words. */
final class ChangeWords {

    private ChangeWords() {}

    /** Returns "Since the run of 10:15:03: 2 newly failing, 1 mended." */
    static String of(RunComparison comparison) {
        Map<CaseChange.Kind, Integer> counts = comparison.counts();
        List<String> parts = new ArrayList<>();
        add(parts, Messages.changes_newlyFailing,
                sum(counts, CaseChange.Kind.NEWLY_FAILING, CaseChange.Kind.NEW_AND_FAILING));
        add(parts, Messages.changes_otherwise, sum(counts, CaseChange.Kind.FAILING_OTHERWISE));
        add(parts, Messages.changes_newlyPassing, sum(counts, CaseChange.Kind.NEWLY_PASSING));
        add(parts, Messages.changes_new, sum(counts, CaseChange.Kind.NEW));
        add(parts, Messages.changes_gone, sum(counts, CaseChange.Kind.GONE));
        String what = parts.isEmpty() ? Messages.changes_none : String.join(", ", parts);
        return NLS.bind(Messages.changes_since, time(comparison.before()), what);
    }

    private static int sum(Map<CaseChange.Kind, Integer> counts, CaseChange.Kind... kinds) {
        int sum = 0;
        for (CaseChange.Kind kind : kinds) {
            sum += counts.getOrDefault(kind, 0);
        }
        return sum;
    }

    private static void add(List<String> parts, String pattern, int count) {
        if (count > 0) {
            parts.add(CountWords.format(pattern, count));
        }
    }

    /** Returns when a run began, the day only where that was another one. */
    static String time(RecordedRun run) {
        return CountWords.moment(run.started());
    }

    /** Returns "10:15:03 – 361 passed, 3 failed, 85 ms". */
    static String line(RecordedRun run) {
        return NLS.bind(Messages.history_line, new Object[] {time(run),
            CountWords.passedAndFailed(run.passed(), run.failed()), CountWords.time(run.time())});
    }

    /** Returns what became of a case since the other run, or an empty text where nothing did. */
    static String of(CaseChange.Kind kind) {
        return switch (kind) {
            case NEWLY_FAILING, NEW_AND_FAILING -> Messages.change_newlyFailing;
            case FAILING_OTHERWISE -> Messages.change_otherwise;
            case NEWLY_PASSING -> Messages.change_newlyPassing;
            case NEW -> Messages.change_new;
            case GONE -> Messages.change_gone;
            case STILL_FAILING, STILL_PASSING -> "";
        };
    }
}
