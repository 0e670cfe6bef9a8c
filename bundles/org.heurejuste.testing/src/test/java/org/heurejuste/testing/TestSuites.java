package org.heurejuste.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;

/** Suites, and policies that always decide the same. */
public final class TestSuites {

    /** The path that suites of tests bear. */
    public static final String PATH = "src/test/resources/cases/test.cases.yaml";

    private TestSuites() {}

    /** A suite as it is written. */
    public static Suite suite(String... lines) {
        return new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(PATH, String.join("\n", lines) + "\n");
    }

    /** A suite of one case that expects what is written, in the lines below {@code expect:}. */
    public static Suite expecting(String... expectations) {
        String[] head = {"suite: Test", "cases:", "  - name: The case", "    expect:"};
        String[] lines = Arrays.stream(expectations).map(line -> "      " + line).toArray(String[]::new);
        return readable(suite(Stream.of(head, lines).flatMap(Arrays::stream).toArray(String[]::new)));
    }

    /** A sample suite of the tests' resources. */
    public static Suite sample(String name) {
        return new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(name, resource("samples/" + name));
    }

    /** The suite, which must be without a finding. */
    public static Suite readable(Suite suite) {
        if (!suite.diagnostics().isEmpty()) {
            throw new AssertionError(suite.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).toList());
        }
        return suite;
    }

    /** A policy that decides this in every case. */
    public static Function<Case, Outcome> deciding(Decision... decisions) {
        return given -> new Outcome.Decided(given.name(), List.of(decisions), List.of());
    }

    /** A policy whose rules are broken. */
    public static Function<Case, Outcome> failing() {
        return given -> new Outcome.Failed(given.name(), Message.of(SuiteCode.class, "rule", "Apologise"), null);
    }

    /** No generated case. */
    public static GeneratedCases none() {
        return GeneratedCases.none(TestPolicy.vocabulary());
    }

    /** Runs a suite. */
    public static TestRun run(Suite suite, Function<Case, Outcome> decider) {
        return SuiteRunner.run(List.of(suite), decider, none(), RunListener.NONE, () -> false);
    }

    /** What a case that expects this has against decisions. */
    public static List<Mismatch> mismatches(Suite suite, Decision... decisions) {
        return run(suite, deciding(decisions)).results().get(0).mismatches();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TestSuites.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
