package org.heurejuste.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry of {@code always} that was tried on cases beyond those of its suite: on generated ones, and where
 * its suite has no cases of its own, on the sample cases of all suites.
 *
 * @param suite the suite that it belongs to
 * @param invariant the entry
 * @param tried on how many cases it was tried
 * @param concerned to how many of them it had anything to say
 * @param counterexample a case for which it does not hold, as small as could be found; null where it always holds
 * @param time how long that took, a share of what all entries took together
 */
public record InvariantResult(Suite suite, Invariant invariant, int tried, int concerned,
        @Nullable Counterexample counterexample, Duration time) {

    /**
     * How it ended.
     *
     * @return passed where no counterexample was found; error where a case could not be decided; else failed
     */
    public Status status() {
        return counterexample == null
                ? Status.PASSED
                : counterexample.outcome() instanceof Outcome.Failed ? Status.ERROR : Status.FAILED;
    }

    /**
     * The entry as a case of its suite, for whatever shows cases.
     *
     * @return a case with the entry's name and place, the counterexample's facts and what is wrong with it; where there is
     *         none, without facts and decisions
     */
    public CaseResult asCase() {
        Counterexample found = counterexample;
        Case given = found == null ? new Case(invariant.name(), null, List.of()) : found.given();
        Outcome outcome = found == null
                ? new Outcome.Decided(invariant.name(), List.of(), List.of())
                : found.outcome();
        SampleCase sample = new SampleCase(invariant.name(), List.of(), given, List.of(), invariant.span());
        return new CaseResult(suite, sample, outcome, found == null ? List.of() : found.mismatches(), time);
    }

    /**
     * What is wrong, for a reader of plain text.
     *
     * @param locale the reader's language
     * @return for each mismatch its place and sentence, where the counterexample comes from, and the counterexample as a suite
     *         would write it; nothing where it holds
     */
    public List<String> lines(Locale locale) {
        return counterexample == null
                ? List.of()
                : Stream.of(asCase().lines(locale), List.of(counterexample.origin().in(locale)),
                        counterexample.yaml(locale)).flatMap(List::stream).toList();
    }
}
