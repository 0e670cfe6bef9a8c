package org.heurejuste.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.internal.compare.Comparison;

/** Runs suites: decides each case and compares. */
public final class SuiteRunner {

    private final Function<Case, Outcome> decider;
    private final RunListener listener;
    private final BooleanSupplier cancelled;

    private SuiteRunner(Function<Case, Outcome> decider, RunListener listener, BooleanSupplier cancelled) {
        this.decider = decider;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Runs suites on all cores. Results come in the order of the suites and of their cases, whichever is done first.
     *
     * @param suites the suites; one case alone by {@link Suite#only(SampleCase)}
     * @param decider decides a case, safe to call from many threads: {@code service::decide}
     * @param listener told of each case
     * @param cancelled asked before each case, from many threads; the run ends early as soon as it answers true, or the
     *        thread that started it is interrupted
     * @return what became of the cases
     */
    public static TestRun run(List<Suite> suites, Function<Case, Outcome> decider, RunListener listener,
            BooleanSupplier cancelled) {
        return new SuiteRunner(decider, listener, cancelled).run(suites);
    }

    /**
     * Runs one case, on the calling thread.
     *
     * @param suite the suite that it belongs to
     * @param sample the case
     * @param decider decides it
     * @return what became of it
     */
    public static CaseResult run(Suite suite, SampleCase sample, Function<Case, Outcome> decider) {
        long start = System.nanoTime();
        Outcome outcome = decider.apply(sample.given());
        List<Mismatch> mismatches = outcome instanceof Outcome.Decided decided
                ? Comparison.of(sample, suite.always(), decided.decisions())
                : List.of();
        return new CaseResult(suite, sample, outcome, mismatches, Duration.ofNanos(System.nanoTime() - start));
    }

    private TestRun run(List<Suite> suites) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        int total = suites.stream().mapToInt(s -> s.cases().size()).sum();
        listener.started(total);
        List<CaseResult> results = total == 0 ? List.of() : runAll(suites, total);
        return new TestRun(suites, results, results.size() < total, started,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<CaseResult> runAll(List<Suite> suites, int total) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(total, Runtime.getRuntime().availableProcessors()),
                SuiteRunner::daemon);
        try {
            List<Future<Optional<CaseResult>>> pending = new ArrayList<>(total);
            suites.forEach(
                    suite -> suite.cases().forEach(sample -> pending.add(threads.submit(() -> runOne(suite, sample)))));
            return inOrder(pending);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<CaseResult> runOne(Suite suite, SampleCase sample) {
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(run(suite, sample, decider));
    }

    /** The results of the cases that were run. */
    private List<CaseResult> inOrder(List<Future<Optional<CaseResult>>> pending) {
        List<CaseResult> results = new ArrayList<>(pending.size());
        try {
            for (Future<Optional<CaseResult>> one : pending) {
                one.get().ifPresent(result -> {
                    results.add(result);
                    listener.finished(result);
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a decider answers with an outcome, it does not throw", e.getCause());
        }
        return results;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sample cases");
        thread.setDaemon(true);
        return thread;
    }
}
