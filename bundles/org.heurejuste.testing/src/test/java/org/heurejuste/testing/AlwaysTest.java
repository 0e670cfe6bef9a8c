package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.TestPolicy.apology;
import static org.heurejuste.testing.TestPolicy.goodwill;
import static org.heurejuste.testing.TestPolicy.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.Mismatch.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is always true")
class AlwaysTest {

    /** An apology and, for what was heard, a gesture of a tenth of the loss. */
    private static final Function<Case, Outcome> FAIR = given -> decided(given, decision -> {});

    private static Outcome decided(Case given, Consumer<List<Decision>> more) {
        List<Decision> decisions = new ArrayList<>();
        for (Fact fact : given.given()) {
            if (fact.type().name().equals("Incident")) {
                String id = (String) fact.values().get(0);
                decisions.add(apology("DELAY", id, "ADVISER"));
                BigDecimal loss = (BigDecimal) fact.values().get(2);
                if (loss != null && loss.signum() > 0) {
                    decisions.add(goodwill(String.valueOf(id), loss.movePointLeft(1).toPlainString()));
                }
            }
        }
        more.accept(decisions);
        return new Outcome.Decided(given.name(), decisions, List.of());
    }

    private static final String[] TWO_INCIDENTS = {"suite: Test", "cases:", "  - name: Two incidents", "    given:",
        "      Customer: {goodwillLastYear: 150}", "      Incident:",
        "        - {id: i1, kind: DELAY, loss: 100, heard: true}", "        - {id: i2, kind: RUDENESS}"};

    private static List<Mismatch> mismatches(Function<Case, Outcome> policy, String... always) {
        Suite suite = TestSuites.readable(suite(always));
        return TestSuites.run(suite, policy).results().get(0).mismatches();
    }

    private static Suite suite(String... always) {
        String[] entry = Stream.concat(Stream.of("always:", "  - name: Statement"),
                Arrays.stream(always).map(line -> "    " + line)).toArray(String[]::new);
        return TestSuites.suite(
                Stream.of(TWO_INCIDENTS, entry).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    @DisplayName("is looked at for each fact, whose fields it can name")
    void each() {
        assertThat(mismatches(FAIR, "each: Incident", "one of: {Apology: {subject: $Incident.id}}")).isEmpty();
        assertThat(mismatches(FAIR, "each: Incident", "one of: {Goodwill: {subject: $Incident.id}}")).singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.MISSING);
                    assertThat(m.lines(Locale.ENGLISH)).containsExactly("Always “Statement”, for Incident i2: "
                            + "None of `Goodwill` was decided as described here.");
                    assertThat(m.span().line()).isEqualTo(12);
                });
    }

    @Test
    @DisplayName("is looked at only for those that fit")
    void eachThatFits() {
        assertThat(mismatches(FAIR, "each: {Incident: {heard: true}}", "one of: {Goodwill: {subject: $Incident.id}}"))
                .isEmpty();
        assertThat(mismatches(FAIR, "each: {Incident: [{heard: true}, {loss: {below: 1}}]}",
                "one of: {Goodwill: {subject: $Incident.id}}")).hasSize(1);
    }

    @Test
    @DisplayName("counts decisions of several types together")
    void tallies() {
        assertThat(mismatches(FAIR, "one of: {Apology: {subject: i1}, Goodwill: {subject: i1}}")).singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Kind.COUNT);
                    assertThat(m.message().in(Locale.ENGLISH)).isEqualTo("Always “Statement”: One of `Apology`, "
                            + "`Goodwill` expected as described here, 2 decided, by `Apologise`, `Goodwill by the scale`.");
                });
        assertThat(mismatches(FAIR, "some of: {Apology: {subject: i1}, Goodwill: {subject: i1}}")).isEmpty();
        assertThat(mismatches(FAIR, "some of: {Guidance: {}}")).extracting(Mismatch::kind)
                .containsExactly(Kind.MISSING);
        assertThat(mismatches(FAIR, "none of: {Goodwill: {subject: i2}, Guidance: {}}")).isEmpty();
        assertThat(mismatches(FAIR, "none of: {Goodwill: {amount: 10}}")).singleElement()
                .satisfies(m -> assertThat(m.rule()).isEqualTo("Goodwill by the scale"));
    }

    @ParameterizedTest
    @DisplayName("compares numbers, also with sums of fields")
    @CsvSource(delimiter = '|', value = {
        "{above: 10} | 0", "{above: 9.99} | 1", "{below: 10} | 0", "{at least: 10} | 1", "{at most: 10} | 1",
        "{at least: 5, below: 10} | 0", "{not: 10} | 0", "[5, 10] | 1", "{not: [5, 10]} | 0",
        "{at most: 160 - $Customer.goodwillLastYear} | 1", "{above: 160 - $Customer.goodwillLastYear} | 0",
        "{at least: $Customer.goodwillLastYear - 140 + $Customer.tenureMonths} | 1"})
    void comparisons(String amount, int found) {
        assertThat(mismatches(FAIR, "none of: {Goodwill: {amount: " + amount + "}}")).hasSize(found);
    }

    @Test
    @DisplayName("compares the values of an enum in their order, and nothing with no value")
    void order() {
        assertThat(mismatches(FAIR, "none of: {Apology: {about: {above: DELAY}}}")).isEmpty();
        assertThat(mismatches(FAIR, "none of: {Apology: {about: {below: RUDENESS}}}")).hasSize(2);
        assertThat(mismatches(given -> decided(given, d -> d.add(apology("DELAY", "i1", null))),
                "none of: {Apology: {by: {at least: ADVISER, at most: ADVISER}, subject: {not: [i1, i2]}}}")).isEmpty();
    }

    @Test
    @DisplayName("can speak of every decision at once")
    void anyDecision() {
        assertThat(mismatches(FAIR, "none of: {Decision: {clause: null}}")).isEmpty();
        assertThat(mismatches(given -> decided(given, d -> d.add(guidance("A"))),
                "none of: {Decision: {clause: null}}")).singleElement()
                .satisfies(m -> assertThat(m.type().name()).isEqualTo("Guidance"));
    }

    @Test
    @DisplayName("is the same when facts come in another order")
    void anotherOrder() {
        assertThat(mismatches(FAIR, "change: order", "same: {Decision: {}}")).isEmpty();
        assertThat(mismatches(AlwaysTest::forTheFirstOnly, "change: order", "same: {Decision: {}}"))
                .extracting(m -> m.message().in(Locale.ENGLISH).replaceAll(" It was.*", ""))
                .containsExactly("Always “Statement”: `Apology` is decided before the change and not after it.",
                        "Always “Statement”: `Apology` is decided after the change and not before it.");
    }

    private static Outcome forTheFirstOnly(Case given) {
        String id = given.given().stream().filter(f -> f.type().name().equals("Incident"))
                .map(f -> (String) f.values().get(0)).findFirst().orElse("");
        return new Outcome.Decided(given.name(), List.of(apology("DELAY", id, "ADVISER")), List.of());
    }

    @Test
    @DisplayName("is the same when fields change that must not matter")
    void sameAfterAChange() {
        assertThat(mismatches(FAIR, "change: {Customer: {cooperative: any}}", "same: {Decision: {}}")).isEmpty();
        assertThat(mismatches(AlwaysTest::favouringCooperation, "change: {Customer: {cooperative: any}}",
                "same: {Guidance: {}}")).hasSize(1);
        assertThat(mismatches(AlwaysTest::favouringCooperation, "change: {Customer: {cooperative: any}}",
                "same: {Guidance: {topic: {not: B}}}")).isEmpty();
    }

    private static Outcome favouringCooperation(Case given) {
        boolean cooperative = given.given().stream()
                .anyMatch(f -> f.type().name().equals("Customer") && Boolean.TRUE.equals(f.values().get(2)));
        return new Outcome.Decided(given.name(), cooperative ? List.of(guidance("B")) : List.of(), List.of());
    }

    @Test
    @DisplayName("is not lower when a field rises, for the fact concerned")
    void notLower() {
        String[] higher = {"each: {Incident: {heard: true}}", "change: {Incident: {loss: {above: $Incident.loss}}}",
            "not lower: {Goodwill.amount: {subject: $Incident.id}}"};
        assertThat(mismatches(FAIR, higher)).isEmpty();
        assertThat(mismatches(AlwaysTest::lessForMore, higher)).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(m.fields()).singleElement()
                    .satisfies(f -> assertThat(f.expected()).isEqualTo("{at least: 900}"));
        });
    }

    private static Outcome lessForMore(Case given) {
        Fact first = given.given().stream().filter(f -> f.type().name().equals("Incident")).findFirst().orElseThrow();
        BigDecimal loss = (BigDecimal) first.values().get(2);
        String amount = new BigDecimal(1000).subtract(loss).max(BigDecimal.ZERO).toPlainString();
        return new Outcome.Decided(given.name(), List.of(goodwill("i1", amount)), List.of());
    }

    @Test
    @DisplayName("of a suite without cases is looked at in the cases of all others")
    void suiteWithoutCases() {
        Suite cases = TestSuites.suite(withExpectation());
        Suite rules = TestSuites.readable(TestSuites.suite("suite: Rules", "always:", "  - name: No gesture",
                "    expect: {Goodwill: none}", "  - name: No advice", "    expect: {Guidance: none}"));
        TestRun run = SuiteRunner.run(List.of(cases, rules), FAIR, TestSuites.none(), RunListener.NONE, () -> false);
        assertThat(run.results()).extracting(CaseResult::status).containsExactly(Status.PASSED);
        assertThat(run.invariants()).extracting(InvariantResult::status).containsExactly(Status.FAILED, Status.PASSED);
        assertThat(run.passed()).isEqualTo(2);
        assertThat(run.failed()).isOne();
        Counterexample example = run.invariants().get(0).counterexample();
        assertThat(example.sample().name()).isEqualTo("Two incidents");
        assertThat(example.yaml(Locale.ENGLISH)).containsExactly("  - name: \"No gesture\"", "    given:",
                "      Incident: {id: i1, kind: DELAY, loss: 1}",
                "    expect:  # as it is decided now; correct what is wrong",
                "      Goodwill: {subject: i1, amount: 0.1}");
    }

    private static String[] withExpectation() {
        return Stream.concat(Arrays.stream(TWO_INCIDENTS), Stream.of("    expect: {Goodwill: one}"))
                .toArray(String[]::new);
    }

    @Test
    @DisplayName("is tried on generated cases, and the smallest case is shown for which it does not hold")
    void generated() {
        Suite rules = TestSuites.suite("suite: Rules", "always:", "  - name: Little is given",
                "    none of: {Goodwill: {amount: {above: 20}}}");
        GeneratedCases cases = new GeneratedCases(TestSuites.none().generator(), 300, 1);
        TestRun run = SuiteRunner.run(List.of(rules), FAIR, cases, RunListener.NONE, () -> false);
        InvariantResult result = run.invariants().get(0);
        assertThat(result.tried()).isEqualTo(300);
        assertThat(result.counterexample().seed()).isBetween(1L, 300L);
        assertThat(result.lines(Locale.FRENCH)).contains("      Incident: {id: incident2, kind: DELAY, loss: 201}",
                "    expect:  # tel que décidé aujourd’hui ; corrigez ce qui est faux");

        GeneratedCases again = new GeneratedCases(cases.generator(), 1, result.counterexample().seed());
        assertThat(SuiteRunner.run(List.of(rules), FAIR, again, RunListener.NONE, () -> false).invariants())
                .extracting(InvariantResult::status).containsExactly(Status.FAILED);
    }

    @Test
    @DisplayName("shows what was changed, before and after")
    void generatedChange() {
        Suite rules = TestSuites.suite("suite: Rules", "always:", "  - name: Blind",
                "    change: {Customer: {cooperative: any, tenureMonths: any}}", "    same: {Guidance: {}}");
        GeneratedCases cases = new GeneratedCases(TestSuites.none().generator(), 100, 1);
        InvariantResult result = SuiteRunner
                .run(List.of(rules), AlwaysTest::favouringCooperation, cases, RunListener.NONE, () -> false)
                .invariants().get(0);
        List<String> yaml = result.counterexample().yaml(Locale.ENGLISH);
        assertThat(yaml).contains("  - name: \"Blind, before the change\"", "  - name: \"Blind, after the change\"");
        assertThat(yaml).filteredOn(line -> line.contains("Customer")).hasSize(1)
                .allMatch(line -> line.equals("      Customer: {cooperative: true}"));
        assertThat(yaml).noneMatch(line -> line.contains("Incident") || line.contains("Promise"));
    }

    @Test
    @DisplayName("that cannot be decided is an error, and a case that nobody can decide is not made smaller")
    void undecided() {
        Suite rules = TestSuites.suite("suite: Rules", "always:", "  - name: S", "    expect: {Goodwill: none}");
        GeneratedCases cases = new GeneratedCases(TestSuites.none().generator(), 3, 7);
        TestRun run = SuiteRunner.run(List.of(rules), TestSuites.failing(), cases, RunListener.NONE, () -> false);
        assertThat(run.invariants()).extracting(InvariantResult::status).containsExactly(Status.ERROR);
        assertThat(run.isGreen()).isFalse();
    }

    @Test
    @DisplayName("is tried on the same cases with the same seed, and the first that fails is always the same")
    void repeatable() {
        Suite rules = TestSuites.suite("suite: Rules", "always:", "  - name: S",
                "    none of: {Goodwill: {amount: {above: 20}}}");
        GeneratedCases cases = new GeneratedCases(TestSuites.none().generator(), 200, 40);
        List<InvariantResult> first = SuiteRunner.tryAlways(List.of(rules), List.of(), FAIR, cases, () -> false);
        List<InvariantResult> second = SuiteRunner.tryAlways(List.of(rules), List.of(), FAIR, cases, () -> false);
        assertThat(first.get(0).counterexample()).isEqualTo(second.get(0).counterexample());
        assertThat(SuiteRunner.tryAlways(List.of(rules), List.of(), FAIR, cases, () -> true)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is told wrong where it is")
    @CsvSource(delimiter = '|', value = {
        "each: Incidnt | 11:11: error: HJ210: each.Incidnt: There is no fact and no decision `Incidnt`. | Did you mean `Incident`?",
        "each: [Incident] | 11:5: error: HJ207: `each` names one type of facts or decisions. | Write `each: Incident`, or `each:` and an object like {Incident: {cause: COMPANY}}.",
        "none of: {Apology: {subject: $Incident.id}} | 11:34: error: HJ216: none of.Apology.subject: `$Incident` is unknown here: only the type below `each` and those that are once in every case can be named. | Known here: `Customer`, `Contact`.",
        "none of: {Apology: {subject: $Customer.cooperativ}} | 11:34: error: HJ212: none of.Apology.subject: `Customer` has no field `cooperativ`. | Did you mean `cooperative`?",
        "none of: {Apology: {subject: $Customer.tenureMonths}} | 11:34: error: HJ213: none of.Apology.subject: `subject` cannot be compared with `Customer.tenureMonths`: their values are of different kinds. | Name a field whose values are of the same kind.",
        "none of: {Goodwill: {amount: {above: 200 * $Customer.goodwillLastYear}}} | 11:42: error: HJ213: none of.Goodwill.amount: `200 * $Customer.goodwillLastYear` is no reference to a field. | Write a field like `$Customer.goodwillLastYear`, or fields and numbers with ` + ` or ` - ` between them.",
        "none of: {Goodwill: {amount: {abov: 2}}} | 11:35: error: HJ205: `abov` compares nothing. | Did you mean `above`?",
        "none of: {Apology: {subject: {above: a}}} | 11:35: error: HJ213: none of.Apology.subject: `subject` has no order: it cannot be above or below anything. | Write the value itself, a list of values, or {not: …}.",
        "none of: {Apologie: {}} | 11:15: error: HJ210: none of.Apologie: There is no decision `Apologie`. | Did you mean `Apology`?",
        "change: {Customer: {cooperative: any}} | 11:5: error: HJ206: Something is changed, but nothing is compared. | Say below `same:` or `not lower:` which decisions are compared before and after.",
        "same: {Apology: {}} | 11:5: error: HJ206: `same` compares the decisions before and after a change, and nothing is changed. | Say below `change:` what is changed.",
        "chnge: order | 11:5: error: HJ205: There is no key `chnge` here. | Did you mean `change`?"})
    void mistakes(String line, String told, String help) {
        Suite suite = suite(line);
        assertThat(suite.always()).isEmpty();
        assertThat(suite.diagnostics()).first().satisfies(d -> {
            assertThat(d.line(Locale.ENGLISH)).isEqualTo(TestSuites.PATH + ":" + told);
            assertThat(d.help().in(Locale.ENGLISH)).isEqualTo(help);
            assertThat(d.message().in(Locale.FRENCH)).isNotEqualTo(d.message().in(Locale.ENGLISH));
        });
    }

    @Test
    @DisplayName("compares field by field: what fell is told")
    void lowerNames() {
        assertThat(suite("change: order", "not lower: {Goodwill: {}}").diagnostics()).singleElement()
                .satisfies(d -> assertThat(d.message().in(Locale.ENGLISH))
                        .isEqualTo("`Goodwill` names no field of a decision."));
        assertThat(suite("change: order", "not lower: {Goodwill.amout: {}}").diagnostics()).singleElement()
                .satisfies(d -> assertThat(d.help().in(Locale.ENGLISH)).isEqualTo("Did you mean `amount`?"));
        assertThat(suite("change: sometimes", "same: {Goodwill: {}}").diagnostics()).singleElement()
                .satisfies(d -> assertThat(d.message().in(Locale.ENGLISH))
                        .isEqualTo("`change` is `order`, or an object that names fields by type."));
        assertThat(suite("change: order", "same: {Goodwill: {}}").always()).hasSize(1);
    }
}
