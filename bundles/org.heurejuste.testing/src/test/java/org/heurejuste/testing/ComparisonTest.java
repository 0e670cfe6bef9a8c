package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.TestPolicy.apology;
import static org.heurejuste.testing.TestPolicy.decision;
import static org.heurejuste.testing.TestPolicy.goodwill;
import static org.heurejuste.testing.TestPolicy.guidance;
import static org.heurejuste.testing.TestSuites.expecting;
import static org.heurejuste.testing.TestSuites.mismatches;

import java.util.List;
import java.util.Locale;

import org.heurejuste.testing.Mismatch.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case passes")
class ComparisonTest {

    @Test
    @DisplayName("when its decisions are those listed, in any order, whatever the fields not given say")
    void anyOrder() {
        Suite suite = expecting("Apology:", "  - {subject: i1, by: MANAGER}", "  - {subject: i2}");
        assertThat(mismatches(suite, apology("APATHY", "i2", "ADVISER"), apology("RUDENESS", "i1", "MANAGER")))
                .isEmpty();
    }

    @Test
    @DisplayName("when a pattern that fits several decisions leaves the right one to a pattern that fits only that one")
    void noGreed() {
        Suite suite = expecting("Apology: [{}, {subject: i1}]");
        assertThat(mismatches(suite, apology("APATHY", "i1", "ADVISER"), apology("DELAY", "i2", "ADVISER"))).isEmpty();
    }

    @Test
    @DisplayName("when there is none of a type that must not be there: none, 0 or an empty list")
    void none() {
        for (String none : List.of("none", "0", "[]")) {
            assertThat(mismatches(expecting("Goodwill: " + none), guidance("STAY_CALM"))).isEmpty();
            assertThat(mismatches(expecting("Goodwill: " + none), goodwill("i1", "10"))).extracting(Mismatch::kind)
                    .containsExactly(Kind.SURPLUS);
        }
    }

    @Test
    @DisplayName("whatever is decided of types that are not listed")
    void typesNotListed() {
        assertThat(mismatches(expecting("Goodwill: one"), goodwill("i1", "5"), guidance("A"),
                apology("DELAY", "i1", "ADVISER"))).isEmpty();
    }

    @Test
    @DisplayName("when money is worth the same, however it is written")
    void money() {
        assertThat(mismatches(expecting("Goodwill: {amount: 10}"), goodwill("i1", "10.00"))).isEmpty();
        assertThat(mismatches(expecting("Goodwill: {amount: 10.001}"), goodwill("i1", "10.00"))).singleElement()
                .satisfies(m -> assertThat(m.fields())
                        .containsExactly(new FieldComparison("amount", "10.001", "10", false)));
    }

    @Test
    @DisplayName("when a field that must have no value has none")
    void noValue() {
        assertThat(mismatches(expecting("Apology: {by: null}"), apology("DELAY", "i1", null))).isEmpty();
        assertThat(mismatches(expecting("Apology: {subject: i1, by: null}"), apology("DELAY", "i1", "ADVISER")).get(0)
                .lines(Locale.ENGLISH))
                .containsExactly("`Apology` differs. It was decided by the rule `Apologise` (clause D1).",
                        "`by`: expected `null`, decided `ADVISER`");
    }

    @Test
    @DisplayName("when the clause and the rule are those expected")
    void clauseAndRule() {
        assertThat(mismatches(expecting("Apology: {clause: D1, rule: Apologise}"), apology("DELAY", "i1", "ADVISER")))
                .isEmpty();
        assertThat(mismatches(expecting("Guidance: {topic: A, clause: null}"), guidance("A"))).isEmpty();
        assertThat(mismatches(expecting("Apology: {subject: i1, clause: D3}"), apology("DELAY", "i1", "ADVISER")))
                .singleElement()
                .satisfies(m -> assertThat(m.fields()).contains(new FieldComparison("clause", "D3", "D1", false)));
    }

    @Test
    @DisplayName("and otherwise shows the pairing in which the fewest fields differ")
    void fewestDifferences() {
        Suite suite = expecting("Apology:", "  - {subject: i1, about: DELAY, by: ADVISER}",
                "  - {subject: i2, about: APATHY, by: ADVISER}");
        List<Mismatch> found = mismatches(suite, apology("APATHY", "i2", "MANAGER"), apology("DELAY", "i1", "ADVISER"));
        assertThat(found).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(m.span().line()).isEqualTo(7);
            assertThat(m.fields()).filteredOn(f -> !f.same())
                    .containsExactly(new FieldComparison("by", "ADVISER", "MANAGER", false));
            assertThat(m.rule()).isEqualTo("Apologise");
        });
    }

    @Test
    @DisplayName("and otherwise names the decision that is missing and the one in surplus, with its rule")
    void missingAndSurplus() {
        Suite suite = expecting("Goodwill: [{subject: i1, amount: 10}]");
        List<Mismatch> found = mismatches(suite, goodwill("i9", "60"));
        assertThat(found).extracting(Mismatch::kind).containsExactly(Kind.SURPLUS, Kind.MISSING);
        assertThat(found.get(0).lines(Locale.FRENCH)).containsExactly(
                "`Goodwill` n’était pas attendu. La décision vient de la règle `Goodwill by the scale` (article D10).",
                "`subject` : décidé `i9`", "`amount` : décidé `60`");
        assertThat(found.get(1).lines(Locale.FRENCH)).containsExactly(
                "`Goodwill` manque : aucune règle ne l’a décidé.", "`subject` : attendu `i1`",
                "`amount` : attendu `10`");
    }

    @Test
    @DisplayName("and otherwise says how many were expected and how many decided, by which rules")
    void count() {
        List<Mismatch> found = mismatches(expecting("Guidance: one"), guidance("A"),
                decision("Guidance", "Advise again", "B1", "B"));
        assertThat(found).singleElement().satisfies(m -> {
            assertThat(m.message().in(Locale.ENGLISH))
                    .isEqualTo("One `Guidance` expected, 2 decided, by `Advise`, `Advise again`.");
            assertThat(m.message().in(Locale.FRENCH))
                    .isEqualTo("`Guidance` : une attendue, 2 décidées, par `Advise`, `Advise again`.");
        });
        assertThat(mismatches(expecting("Guidance: 3")).get(0).message().in(Locale.FRENCH))
                .isEqualTo("`Guidance` : 3 attendues, aucune décidée.");
    }

    @Test
    @DisplayName("only when what is always true holds as well, in the cases concerned")
    void invariants() {
        Suite suite = TestSuites.readable(TestSuites.suite(
                "suite: Test", "cases:",
                "  - name: Abusive", "    given: {Contact: {conduct: ABUSIVE}}",
                "  - name: Courteous",
                "always:",
                "  - name: No gesture to an abusive customer",
                "    when: {Contact: {conduct: ABUSIVE}, Apology: none}",
                "    expect: {Goodwill: none}"));
        TestRun gesture = TestSuites.run(suite, TestSuites.deciding(goodwill("i1", "10")));
        assertThat(gesture.results()).extracting(CaseResult::status).containsExactly(Status.FAILED, Status.PASSED);
        assertThat(gesture.results().get(0).mismatches()).singleElement().satisfies(m -> {
            assertThat(m.message().in(Locale.ENGLISH))
                    .startsWith("Always “No gesture to an abusive customer”: `Goodwill` was not");
            assertThat(m.span().line()).isEqualTo(9);
            assertThat(m.invariant()).isEqualTo(suite.always().get(0));
        });
        TestRun withApology = TestSuites.run(suite,
                TestSuites.deciding(goodwill("i1", "10"), apology("DELAY", "i1", "ADVISER")));
        assertThat(withApology.isGreen()).isTrue();
    }
}
