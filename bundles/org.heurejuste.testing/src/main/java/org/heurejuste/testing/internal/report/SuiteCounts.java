package org.heurejuste.testing.internal.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestRun;

/**
 * The numbers of a suite, or of all suites.
 *
 * @param passed cases as expected, and entries of {@code always} that hold
 * @param failed cases with other decisions than expected, and entries that do not hold
 * @param errors cases that could not be decided
 * @param unreadable cases, entries and files that could not be read
 * @param time the time of the cases together
 */
public record SuiteCounts(int passed, int failed, int errors, int unreadable, Duration time) {

    /**
     * The numbers of a suite.
     *
     * @param run the run
     * @param suite one of its suites
     * @return its numbers
     */
    public static SuiteCounts of(TestRun run, Suite suite) {
        return of(results(run.of(suite), run.invariantsOf(suite)), suite.unreadable().size());
    }

    /**
     * The numbers of a run.
     *
     * @param run the run
     * @return the numbers of all its suites together
     */
    public static SuiteCounts of(TestRun run) {
        return of(results(run.results(), run.invariants()),
                run.suites().stream().mapToInt(s -> s.unreadable().size()).sum());
    }

    private static List<CaseResult> results(List<CaseResult> cases, List<InvariantResult> invariants) {
        return Stream.concat(cases.stream(), invariants.stream().map(InvariantResult::asCase)).toList();
    }

    private static SuiteCounts of(List<CaseResult> results, int unreadable) {
        Duration time = results.stream().map(CaseResult::time).reduce(Duration.ZERO, Duration::plus);
        return new SuiteCounts(count(results, Status.PASSED), count(results, Status.FAILED),
                count(results, Status.ERROR),
                unreadable, time);
    }

    /**
     * All cases, the unreadable included.
     *
     * @return the number
     */
    public int all() {
        return passed + failed + errors + unreadable;
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true where every case passed
     */
    public boolean isGreen() {
        return passed == all();
    }

    private static int count(List<CaseResult> results, Status status) {
        return (int) results.stream().filter(r -> r.status() == status).count();
    }
}
