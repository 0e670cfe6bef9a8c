package org.heurejuste.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.internal.Workers;
import org.heurejuste.testing.internal.compare.Comparison;
import org.heurejuste.testing.internal.trial.InvariantTrials;
import org.heurejuste.testing.internal.trial.Look;

/** Runs suites: decides each case and compares, and tries what is always true on generated cases. */
public final class SuiteRunner {

    /** As many cases as are tried without asking whether to go on. */
    private static final int BATCH = 20;

    private final Function<Case, Outcome> decider;
    private final GeneratedCases generated;
    private final RunListener listener;
    private final BooleanSupplier cancelled;

    private SuiteRunner(Function<Case, Outcome> decider, GeneratedCases generated, RunListener listener,
            BooleanSupplier cancelled) {
        this.decider = decider;
        this.generated = generated;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Runs suites on all cores: first their cases, then what is always true on generated cases. Results come in the order of
     * the suites and of their cases, whichever is done first.
     *
     * @param suites the suites; one case alone by {@link Suite#only(SampleCase)}
     * @param decider decides a case, safe to call from many threads: {@code service::decide}
     * @param generated the cases to try what is always true on
     * @param listener told of each case
     * @param cancelled asked before each case, from many threads; the run ends early as soon as it answers true, or the
     *        thread that started it is interrupted
     * @return what became of the cases
     */
    public static TestRun run(List<Suite> suites, Function<Case, Outcome> decider, GeneratedCases generated,
            RunListener listener, BooleanSupplier cancelled) {
        return run(suites, decider, generated, listener, cancelled, (suite, sample) -> 0);
    }

    /**
     * Runs suites on all cores, the most urgent cases first. The listener is told in that order; the results come in the order of the
     * suites and of their cases all the same.
     *
     * @param suites the suites
     * @param decider decides a case, safe to call from many threads
     * @param generated the cases to try what is always true on
     * @param listener told of each case
     * @param cancelled asked before each case, from many threads
     * @param urgency a case of a lower number runs before one of a higher; equals run in their order
     * @return what became of the cases
     */
    public static TestRun run(List<Suite> suites, Function<Case, Outcome> decider, GeneratedCases generated,
            RunListener listener, BooleanSupplier cancelled, ToIntBiFunction<Suite, SampleCase> urgency) {
        return new SuiteRunner(decider, generated, listener, cancelled).run(suites, urgency);
    }

    /**
     * Runs one case, on the calling thread.
     *
     * @param suite the suite that it belongs to
     * @param sample the case
     * @param decider decides it
     * @param generated where the values come from to which an entry of {@code always} changes the case
     * @return what became of it
     */
    public static CaseResult run(Suite suite, SampleCase sample, Function<Case, Outcome> decider,
            GeneratedCases generated) {
        long start = System.nanoTime();
        Outcome outcome = decider.apply(sample.given());
        List<Mismatch> mismatches = outcome instanceof Outcome.Decided decided
                ? mismatches(suite, sample, decided.decisions(), new Look(decider, generated.generator()))
                : List.of();
        return new CaseResult(suite, sample, outcome, mismatches, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Mismatch> mismatches(Suite suite, SampleCase sample, List<Decision> decisions, Look look) {
        List<Mismatch> mismatches = new ArrayList<>(Comparison.of(sample, decisions));
        suite.always().forEach(
                invariant -> mismatches.addAll(look.at(invariant, sample.given(), decisions).mismatches()));
        mismatches.sort(Comparator.comparing(m -> m.span().offset()));
        return mismatches;
    }

    /**
     * Tries what is always true, on all cores.
     *
     * @param suites the suites whose entries of {@code always} are tried on generated cases, and where a suite has no case
     *        of its own on the sample cases
     * @param samples the sample cases of the project
     * @param decider decides a case, safe to call from many threads
     * @param generated the cases to try them on
     * @param cancelled asked now and then, from many threads; no result is given as soon as it answers true
     * @return a result for each entry that was tried, in the order of the suites
     */
    public static List<InvariantResult> tryAlways(List<Suite> suites, List<SampleCase> samples,
            Function<Case, Outcome> decider, GeneratedCases generated, BooleanSupplier cancelled) {
        return new SuiteRunner(decider, generated, RunListener.NONE, cancelled).tryAlways(suites, samples)
                .orElse(List.of());
    }

    private TestRun run(List<Suite> suites, ToIntBiFunction<Suite, SampleCase> urgency) {
        Instant started = Instant.now();
        long start = System.nanoTime();
        List<SampleCase> samples = suites.stream().flatMap(s -> s.cases().stream()).toList();
        listener.started(samples.size());
        List<CaseResult> results = runAll(suites, urgency);
        boolean stopped = results.size() < samples.size();
        Optional<List<InvariantResult>> tried = stopped ? Optional.empty() : tryAlways(suites, samples);
        return new TestRun(suites, results, tried.orElse(List.of()), generated.count(), tried.isEmpty(), started,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** A case in its place among all. */
    private record Placed(int place, int urgency, Suite suite, SampleCase sample) {
    }

    private List<CaseResult> runAll(List<Suite> suites, ToIntBiFunction<Suite, SampleCase> urgency) {
        List<Placed> all = new ArrayList<>();
        suites.forEach(suite -> suite.cases().forEach(sample -> all
                .add(new Placed(all.size(), urgency.applyAsInt(suite, sample), suite, sample))));
        List<Placed> order = all.stream().sorted(Comparator.comparingInt(Placed::urgency)).toList();
        Map<Integer, CaseResult> results = new TreeMap<>();
        List<Callable<Optional<CaseResult>>> tasks = new ArrayList<>(all.size());
        order.forEach(placed -> tasks.add(() -> runOne(placed.suite(), placed.sample())));
        Iterator<Placed> next = order.iterator();
        Workers.inOrder(tasks, one -> {
            int place = next.next().place();
            one.ifPresent(result -> {
                results.put(place, result);
                listener.finished(result);
            });
        });
        return List.copyOf(results.values());
    }

    /** Empty where it was stopped before its end. */
    private Optional<List<InvariantResult>> tryAlways(List<Suite> suites, List<SampleCase> samples) {
        long start = System.nanoTime();
        InvariantTrials trials = new InvariantTrials(suites, samples, decider, generated);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int from = 0; from < trials.cases(); from += BATCH) {
            int first = from;
            int end = Math.min(trials.cases(), from + BATCH);
            tasks.add(() -> tryOn(trials, first, end));
        }
        List<Boolean> done = new ArrayList<>();
        Workers.inOrder(tasks, done::add);
        return done.size() < tasks.size() || done.contains(false)
                ? Optional.empty()
                : Optional.of(trials.results(Duration.ofNanos(System.nanoTime() - start)));
    }

    private boolean tryOn(InvariantTrials trials, int first, int end) {
        for (int i = first; i < end && !cancelled.getAsBoolean(); i++) {
            trials.tryOn(i);
        }
        return !cancelled.getAsBoolean();
    }

    private Optional<CaseResult> runOne(Suite suite, SampleCase sample) {
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(run(suite, sample, decider, generated));
    }
}
