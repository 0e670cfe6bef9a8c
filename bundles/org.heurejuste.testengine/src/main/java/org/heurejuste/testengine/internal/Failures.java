package org.heurejuste.testengine.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Failures whose stack trace leads to the case's file, not into the engine. */
final class Failures {

    private Failures() {}

    static AssertionFailedError mismatch(CaseResult result, Locale locale) {
        Mismatch first = result.mismatches().get(0);
        AssertionFailedError error = new AssertionFailedError(text(result.lines(locale)),
                side(result, FieldComparison::expected), side(result, FieldComparison::actual));
        return at(first.span(), result.suite().name(), result.sample().name(), error);
    }

    static AssertionFailedError of(String suite, String name, SourceSpan span, List<String> lines) {
        return at(span, suite, name, new AssertionFailedError(text(lines)));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    /** What tools show side by side: one line a field. */
    private static String side(CaseResult result, Function<FieldComparison, @Nullable String> value) {
        return result.mismatches().stream()
                .flatMap(m -> m.fields().stream()
                        .map(f -> m.type().name() + "." + f.field() + ": " + Objects.toString(value.apply(f), "-")))
                .collect(Collectors.joining("\n"));
    }

    private static AssertionFailedError at(SourceSpan span, String suite, String name, AssertionFailedError error) {
        String file = span.path().substring(span.path().lastIndexOf('/') + 1);
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement(suite, name, file, span.line())});
        return error;
    }
}
