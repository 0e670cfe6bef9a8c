package org.heurejuste.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.Diagnostic;

/**
 * A run of suites.
 *
 * @param suites the suites, in the order given
 * @param results what became of their cases, in their order; shorter where the run was cancelled
 * @param invariants what became of the entries of {@code always} on generated cases, and of those of suites without cases; empty
 *        where the run was cancelled
 * @param generated on how many generated cases they were tried, 0 or more
 * @param cancelled whether the run was stopped before its end
 * @param started when it began
 * @param time how long it took
 */
public record TestRun(List<Suite> suites, List<CaseResult> results, List<InvariantResult> invariants, int generated,
        boolean cancelled, Instant started, Duration time) {

    /** Keeps its own copies. */
    public TestRun {
        suites = List.copyOf(suites);
        results = List.copyOf(results);
        invariants = List.copyOf(invariants);
    }

    /**
     * How many cases have the decisions expected, and how many entries of {@code always} hold on the cases they were tried on.
     *
     * @return the number of both together
     */
    public int passed() {
        return (int) Stream.concat(results.stream().map(CaseResult::status),
                invariants.stream().map(InvariantResult::status)).filter(Status.PASSED::equals).count();
    }

    /**
     * How many cases failed, could not be decided, or could not be read, and how many entries of {@code always} do not hold.
     *
     * @return the number, each broken file, each broken case and each entry counted once
     */
    public int failed() {
        return results.size() + invariants.size() - passed()
                + suites.stream().mapToInt(s -> s.unreadable().size()).sum();
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

    /**
     * What became of the entries of {@code always} of a suite.
     *
     * @param suite one of {@link #suites()}
     * @return their results, in order
     */
    public List<InvariantResult> invariantsOf(Suite suite) {
        return invariants.stream().filter(r -> r.suite().path().equals(suite.path())).toList();
    }
}
