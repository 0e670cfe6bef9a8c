package org.heurejuste.testing.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.heurejuste.testing.TestRun;

/**
 * A run that is over.
 *
 * @param started when it began, in milliseconds
 * @param time how long it took
 * @param cases what became of each case, in the order of the suites and of the cases in them
 */
public record RecordedRun(Instant started, Duration time, List<RecordedCase> cases) {

    /** Keeps its own copy. */
    public RecordedRun {
        started = started.truncatedTo(ChronoUnit.MILLIS);
        cases = List.copyOf(cases);
    }

    /**
     * Records a run.
     *
     * @param run the run
     * @return what is worth remembering of it
     */
    public static RecordedRun of(TestRun run) {
        List<RecordedCase> cases = new ArrayList<>();
        run.results().forEach(result -> cases.add(RecordedCase.of(result)));
        run.invariants().forEach(result -> cases.add(RecordedCase.of(result)));
        run.suites().forEach(
                suite -> suite.unreadable().forEach(part -> cases.add(RecordedCase.of(suite.path(), part))));
        return new RecordedRun(run.started(), run.time(), cases);
    }

    /**
     * How many cases passed.
     *
     * @return the number
     */
    public int passed() {
        return cases.size() - failed();
    }

    /**
     * How many cases failed, could not be decided or could not be read.
     *
     * @return the number
     */
    public int failed() {
        return (int) cases.stream().filter(RecordedCase::isFailure).count();
    }
}
