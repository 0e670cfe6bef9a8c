package org.heurejuste.testing.internal.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.internal.compare.InvariantCheck.Finding;
import org.heurejuste.testing.internal.compare.Variation;
import org.heurejuste.testing.internal.trial.Shrinker.Trial;
import org.jspecify.annotations.Nullable;

/** Tries entries of {@code always} on many cases. Each case is decided once for all entries. Safe to use from many threads. */
public final class InvariantTrials {
    private final Function<Case, Outcome> decider;
    private final Look look;
    private final GeneratedCases generated;
    private final List<SampleCase> samples;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Prepares to try.
     *
     * @param suites the suites whose entries are tried; entries of one without cases also on the sample cases
     * @param samples the sample cases of all suites
     * @param decider decides a case
     * @param generated the cases to try all entries on
     */
    public InvariantTrials(List<Suite> suites, List<SampleCase> samples, Function<Case, Outcome> decider,
            GeneratedCases generated) {
        this.decider = decider;
        this.look = new Look(decider, generated.generator());
        this.generated = generated;
        this.samples = suites.stream().anyMatch(InvariantTrials::isForAll) ? List.copyOf(samples) : List.of();
        for (Suite suite : suites) {
            boolean tried = generated.count() > 0 || isForAll(suite);
            suite.always().stream().filter(invariant -> tried)
                    .forEach(invariant -> entries.add(new Entry(suite, invariant)));
        }
    }

    private static boolean isForAll(Suite suite) {
        return suite.cases().isEmpty();
    }

    /**
     * How many entries are tried.
     *
     * @return the number
     */
    public int size() {
        return entries.size();
    }

    /**
     * How many cases they are tried on, sample cases included.
     *
     * @return the number; 0 where no entry is tried
     */
    public int cases() {
        return entries.isEmpty() ? 0 : samples.size() + generated.count();
    }

    /**
     * Tries on one case.
     *
     * @param place the case's place, from 0
     */
    public void tryOn(int place) {
        boolean sample = place < samples.size();
        Case given = sample ? samples.get(place).given() : generated.get(place - samples.size());
        Outcome outcome = decider.apply(given);
        entries.stream().filter(entry -> !sample || isForAll(entry.suite))
                .forEach(entry -> entry.tryOn(place, given, outcome));
    }

    /**
     * What came of it, with each counterexample made small.
     *
     * @param time how long all of it took
     * @return a result for each entry, in the order of the suites
     */
    public List<InvariantResult> results(Duration time) {
        return entries.stream().map(entry -> entry.result(time.dividedBy(Math.max(1, entries.size())))).toList();
    }

    /** A case as it was tried, and what was wrong. */
    private record Found(int place, Trial trial, Outcome outcome) {
    }

    /** An entry, and the first case for which it does not hold. */
    private final class Entry {
        private final Suite suite;
        private final Invariant invariant;
        private final AtomicInteger tried = new AtomicInteger();
        private final AtomicInteger concerned = new AtomicInteger();
        private @Nullable Found first;

        Entry(Suite suite, Invariant invariant) {
            this.suite = suite;
            this.invariant = invariant;
        }

        void tryOn(int place, Case given, Outcome outcome) {
            tried.incrementAndGet();
            if (!(outcome instanceof Outcome.Decided decided)) {
                keep(new Found(place, new Trial(given, null), outcome));
                return;
            }
            Variation variation = look.variation(invariant, given, decided.decisions());
            Finding finding = look.at(invariant, given, decided.decisions(), variation);
            if (finding.concerned()) {
                concerned.incrementAndGet();
            }
            if (finding.isViolated()) {
                keep(new Found(place, new Trial(given, variation), outcome));
            }
        }

        private synchronized void keep(Found found) {
            if (first == null || found.place() < first.place()) {
                first = found;
            }
        }

        private boolean fails(Trial trial) {
            return decider.apply(trial.given()) instanceof Outcome.Decided decided
                    && look.at(invariant, trial.given(), decided.decisions(), trial.variation()).isViolated();
        }

        InvariantResult result(Duration time) {
            Found found = first;
            return new InvariantResult(suite, invariant, tried.get(), concerned.get(),
                    found == null ? null : counterexample(found), time);
        }

        private Counterexample counterexample(Found found) {
            boolean sample = found.place() < samples.size();
            Trial trial = found.outcome() instanceof Outcome.Failed
                    ? found.trial()
                    : new Shrinker(this::fails).shrink(found.trial());
            Outcome outcome = decider.apply(trial.given());
            Variation variation = trial.variation();
            return new Counterexample(invariant, trial.given(),
                    variation == null ? null : variation.apply(trial.given()), outcome,
                    outcome instanceof Outcome.Decided decided
                            ? look.at(invariant, trial.given(), decided.decisions(), variation).mismatches()
                            : List.of(),
                    sample ? null : generated.seed() + found.place() - samples.size(),
                    sample ? samples.get(found.place()) : null);
        }
    }
}
