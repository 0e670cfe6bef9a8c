package org.heurejuste.testing.history;

import java.time.Duration;
import java.util.List;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Unreadable;

/**
 * What became of a case, or of an entry of {@code always}, in a run that is over.
 *
 * @param suite the path of its suite's file, relative to the project's root
 * @param name its name
 * @param status how it ended
 * @param time how long it took
 * @param differences what was wrong, in the words of the suite's file and thus in no language, in the file's order; empty where it passed
 */
public record RecordedCase(String suite, String name, Status status, Duration time, List<String> differences) {

    /** Keeps its own copy. */
    public RecordedCase {
        differences = List.copyOf(differences);
    }

    static RecordedCase of(CaseResult result) {
        return new RecordedCase(result.suite().path(), result.sample().name(), result.status(), result.time(),
                result.error() != null
                        ? List.of(result.error().key())
                        : result.mismatches().stream().map(RecordedCase::words).toList());
    }

    static RecordedCase of(InvariantResult result) {
        return of(result.asCase());
    }

    static RecordedCase of(String suite, Unreadable part) {
        return new RecordedCase(suite, part.name(), Status.ERROR, Duration.ZERO,
                part.problems().stream().map(problem -> problem.code().id()).toList());
    }

    private static String words(Mismatch mismatch) {
        StringBuilder words = new StringBuilder(sign(mismatch.kind())).append(' ').append(mismatch.type().name());
        mismatch.fields().stream().filter(field -> !field.same()).forEach(field -> words.append(difference(field)));
        return words.toString();
    }

    private static String sign(Mismatch.Kind kind) {
        return switch (kind) {
            case MISSING -> "-";
            case SURPLUS -> "+";
            case DIFFERENT -> "≠";
            case COUNT -> "#";
        };
    }

    private static String difference(FieldComparison field) {
        return ", " + field.field() + ": " + field.expected() + " / " + field.actual();
    }

    /** Whether it did not pass. */
    boolean isFailure() {
        return status != Status.PASSED;
    }
}
