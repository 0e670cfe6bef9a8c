package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.SuiteRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The invariants of the catalogue can fail: on rules with a mistake for each, each is shown by a case that a person reads at a glance. */
@TestInstance(Lifecycle.PER_CLASS)
class InvariantsTest {
    private static final String RULES = "src/main/resources/org/heurejuste/service/";

    private List<InvariantResult> failed;

    @BeforeAll
    void makeMistakes() throws Exception {
        PolicyProject policy = PolicyProject.open(DecidedCases.POLICY);
        for (Arguments mistake : mistakes().toList()) {
            policy = withMistake(policy, RULES + mistake.get()[1], (String) mistake.get()[2],
                    (String) mistake.get()[3]);
        }
        failed = tried(policy, "invariants").stream().filter(result -> result.status() == Status.FAILED).toList();
    }

    private static PolicyProject withMistake(PolicyProject policy, String path, String right, String wrong) {
        String text = policy.source(path).orElseThrow().text();
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        return policy.withText(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    @Test
    void everyStatementHasSomethingToSayOfGeneratedCases() throws Exception {
        assertThat(tried(PolicyProject.open(DecidedCases.POLICY), "*")).hasSizeGreaterThan(30)
                .allSatisfy(result -> assertThat(result.concerned()).as(result.invariant().name()).isPositive());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("I1 ", "transparency.drl", "Request( certain, feasibility == Feasibility.IMPOSSIBLE",
                        "Request( feasibility == Feasibility.IMPOSSIBLE",
                        List.of("Request: {id: request, feasibility: IMPOSSIBLE, certain: false}")),
                Arguments.of("I2 ", "candour.drl", "FileNote( kind == NoteKind.OBLIGATION",
                        "Contact( mood != Mood.ANGRY ) FileNote( kind == NoteKind.OBLIGATION",
                        List.of("FileNote: {id: filenote, kind: OBLIGATION}")),
                Arguments.of("I3 ", "candour.drl",
                        "kind == NoteKind.CONSEQUENCE, customerKnows == false, confidential == false",
                        "kind == NoteKind.CONSEQUENCE, customerKnows == false",
                        List.of("FileNote: {id: filenote, kind: CONSEQUENCE, confidential: true}")),
                Arguments.of("I4 ", "goodwill.drl", "\"200\"", "\"250\"",
                        List.of("Customer: {tenureMonths: 60, goodwillLastYear: 81}",
                                "Incident: {id: incident, cause: COMPANY, severity: SERIOUS, touchesPromise: true}")),
                Arguments.of("I5 ", "candour.drl", "Promise( shortfallKnown, disclosed == false )",
                        "Promise( shortfallKnown, disclosed == false, contactsSinceKnown < 3 )",
                        List.of("Promise: {id: promise, promisedValue: 1, shortfallKnown: true, contactsSinceKnown: 3}")),
                Arguments.of("I6 ", "recovery.drl", "@clause(D9)", "",
                        List.of("Incident: {id: incident, cause: COMPANY}")),
                Arguments.of("I7 ", "transparency.drl", "Refusal( alternative == null )",
                        "Refusal( alternative == null, reason == RefusalReason.IMPOSSIBLE )",
                        List.of("Request: {id: request, kind: REFUND}")),
                Arguments.of("I8 ", "recovery.drl", "Register.SIMPLE, Authority.ADVISER, $ours",
                        "Register.FORMAL, Authority.ADVISER, $ours",
                        List.of("Incident: {id: incident, cause: COMPANY}")),
                Arguments.of("I9 ", "recovery.drl", "resolved == false, heard, fix == Fix.COMPLEX )",
                        "resolved == false, fix == Fix.COMPLEX )",
                        List.of("Incident: {id: incident, cause: COMPANY, fix: COMPLEX}")),
                Arguments.of("I10 ", "candour.drl", "topic == DisclosureTopic.CORRECTION, subject == $topic )",
                        "topic == DisclosureTopic.CORRECTION )",
                        List.of("Statement:", "- {topic: b, answer: a}", "- {answer: a}", "- {}", "- {topic: b}")));
    }

    @ParameterizedTest(name = "{0}with {3}")
    @MethodSource("mistakes")
    void aMistakeIsShownByTheSmallestCase(String invariant, String file, String right, String wrong,
            List<String> given) {
        assertThat(failed).filteredOn(result -> result.invariant().name().startsWith(invariant)).first()
                .satisfies(result -> assertThat(given(result)).isEqualTo(given));
    }

    /** The facts of the counterexample, as it is printed, whatever number an id has. */
    private static List<String> given(InvariantResult result) {
        return result.counterexample().yaml(Locale.ENGLISH).stream().skip(2)
                .takeWhile(line -> line.startsWith("      "))
                .map(line -> line.trim().replaceAll("id: ([a-z]+)\\d+", "id: $1")).toList();
    }

    private static List<InvariantResult> tried(PolicyProject policy, String suites) throws Exception {
        Compilation compilation = PolicyCompiler.compile(policy);
        List<Suite> chosen = SuiteReader.of(compilation).readAll(policy.root(), suites);
        try (DecisionService service = DecisionService.of(compilation.policy().orElseThrow(),
                DecisionSettings.standard())) {
            return SuiteRunner.tryAlways(chosen, List.of(), service::decide, GeneratedCases.usual(compilation),
                    () -> false);
        }
    }
}
