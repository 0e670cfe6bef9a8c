package org.heurejuste.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;

/**
 * A run of suites.
 *
 * @param suites the suites, in the order given
 * @param results what became of their cases, in their order; shorter where the run was cancelled
 * @param cancelled whether the run was stopped before its end
 * @param started when it began
 * @param time how long it took
 */
public record TestRun(List<Suite> suites, List<CaseResult> results, boolean cancelled, Instant started, Duration time) {

    /** Keeps its own copies. */
    public TestRun {
        suites = List.copyOf(suites);
        results = List.copyOf(results);
    }

    /**
     * How many cases have the decisions expected.
     *
     * @return the number
     */
    public int passed() {
        return (int) results.stream().filter(r -> r.status() == Status.PASSED).count();
    }

    /**
     * How many cases failed, could not be decided, or could not be read.
     *
     * @return the number, each broken file and each broken case counted once
     */
    public int failed() {
        return results.size() - passed() + suites.stream().mapToInt(s -> s.unreadable().size()).sum();
    }

    /**
     * Whether everything ran to its end and nothing failed.
     *
     * @return true where it is green
     */
    public boolean isGreen() {
        return !cancelled && failed() == 0;
    }

    /**
     * What is wrong in the suites' files.
     *
     * @return every finding, suite by suite
     */
    public List<Diagnostic> diagnostics() {
        return suites.stream().flatMap(s -> s.diagnostics().stream()).toList();
    }

    /**
     * What became of the cases of a suite.
     *
     * @param suite one of {@link #suites()}
     * @return their results, in order
     */
    public List<CaseResult> of(Suite suite) {
        return results.stream().filter(r -> r.suite().path().equals(suite.path())).toList();
    }
}
