package org.heurejuste.testing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param suite the suite that it belongs to
 * @param sample the case
 * @param outcome its decisions, or why there are none
 * @param mismatches in what the decisions differ from those expected, in the file's order; empty unless it failed
 * @param time how long deciding and comparing took
 */
public record CaseResult(Suite suite, SampleCase sample, Outcome outcome, List<Mismatch> mismatches, Duration time) {

    /** Keeps its own copy. */
    public CaseResult {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * How it ended.
     *
     * @return error where it could not be decided, failed where there are mismatches, else passed
     */
    public Status status() {
        if (outcome instanceof Outcome.Failed) {
            return Status.ERROR;
        }
        return mismatches.isEmpty() ? Status.PASSED : Status.FAILED;
    }

    /**
     * The decisions made.
     *
     * @return all of them, also those of types that the case does not look at; empty where it could not be decided
     */
    public List<Decision> decisions() {
        return outcome instanceof Outcome.Decided decided ? decided.decisions() : List.of();
    }

    /**
     * Why it could not be decided.
     *
     * @return the reason, or null where it was decided
     */
    public @Nullable Message error() {
        return outcome instanceof Outcome.Failed failed ? failed.message() : null;
    }

    /**
     * What is wrong, for a reader of plain text.
     *
     * @param locale the reader's language
     * @return for each mismatch its place and sentence, then its fields, indented; why it could not be decided; or nothing
     */
    public List<String> lines(Locale locale) {
        Message error = error();
        return error != null
                ? List.of(sample.span().place() + ": " + error.in(locale))
                : mismatches.stream().flatMap(m -> lines(m, locale)).toList();
    }

    private static Stream<String> lines(Mismatch mismatch, Locale locale) {
        List<String> lines = mismatch.lines(locale);
        return Stream.concat(Stream.of(mismatch.span().place() + ": " + lines.get(0)),
                lines.stream().skip(1).map(line -> "    " + line));
    }
}
