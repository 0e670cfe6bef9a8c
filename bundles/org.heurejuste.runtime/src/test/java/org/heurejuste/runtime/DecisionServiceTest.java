package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecisionServiceTest {
    private static final String LATE = """
            'name': 'Late', 'given': {'Promise': {'id': 'p1', 'promisedValue': 30, 'deliverableValue': 20.50, 'shortfallKnown': true}}""";

    @Test
    void everyDecisionNamesItsClauseAndItsRule() {
        List<Decision> decisions = decided(LATE);

        assertThat(decisions).extracting(Decision::clause, Decision::rule).contains(
                org.assertj.core.groups.Tuple.tuple("A1", "A1 Told at once"),
                org.assertj.core.groups.Tuple.tuple("C9", "C9 A fallback for a broken promise"));
        assertThat(decisions).allSatisfy(decision -> assertThat(decision.clause()).isNotNull());
    }

    @Test
    void decisionsHoldTheValuesOfTheirFields() {
        Decision fallback = decided(LATE).stream().filter(d -> d.type().name().equals("Remedy")).findFirst()
                .orElseThrow();

        assertThat(fallback.value("subject")).isEqualTo("p1");
        assertThat(fallback.value("kind")).isEqualTo("FALLBACK");
        assertThat(fallback.value("amount")).isEqualTo(new java.math.BigDecimal("9.5"));
    }

    @Test
    void decisionsComeInTheOrderOfTheVocabularyThenOfTheirValues() {
        List<Decision> decisions = decided("""
                'name': 'Two notes', 'given': {'Customer': {'cooperative': true, 'tenureMonths': 70},
                    'FileNote': [{'id': 'n2', 'kind': 'RIGHT'}, {'id': 'n1', 'kind': 'RIGHT'}]}""");

        assertThat(decisions).extracting(d -> d.type().name() + " " + d.values().get(0)).containsExactly(
                "Disclosure RIGHT", "Disclosure RIGHT", "FeedbackRequest ADVISORY_PANEL", "FeedbackRequest FORM",
                "Guidance PERSONAL_TOUCH", "Guidance RECOGNISE_LOYALTY", "Acknowledgement COOPERATION");
        assertThat(decisions.get(0).value("subject")).isEqualTo("n1");
    }

    @Test
    void theOutcomeTellsWhichRulesFired() {
        try (DecisionService service = service()) {
            Outcome.Decided outcome = (Outcome.Decided) service.decide(Cases.of(Policies.service(), LATE));
            assertThat(outcome.firings()).extracting(firing -> firing.rule().name())
                    .contains("Term Broken promise: less than promised", "A1 Told at once");
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheFactsDoesNotMatter(@ForAll("cases") Case given, @ForAll java.util.Random random) {
        List<Fact> shuffled = new ArrayList<>(given.given());
        Collections.shuffle(shuffled, random);
        try (DecisionService service = service()) {
            Outcome.Decided one = (Outcome.Decided) service.decide(given);
            Outcome.Decided other = (Outcome.Decided) service.decide(new Case(given.name(), given.now(), shuffled));
            assertThat(other.decisions()).isEqualTo(one.decisions());
        }
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void manyThreadsDecideAsOneDoes(@ForAll("manyCases") List<Case> cases) {
        try (DecisionService service = service()) {
            List<Outcome> alone = cases.stream().map(service::decide).toList();
            List<Integer> wrong = IntStream.range(0, 20 * cases.size()).parallel().boxed()
                    .filter(i -> !service.decide(cases.get(i % cases.size())).equals(alone.get(i % cases.size())))
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void aClosedServiceDecidesNothing() {
        DecisionService service = service();
        service.close();
        assertThatThrownBy(() -> service.decide(Cases.of(Policies.service(), LATE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<Case> cases() {
        return AnyCases.of(Policies.service().vocabulary());
    }

    @Provide
    Arbitrary<List<Case>> manyCases() {
        return cases().list().ofSize(40);
    }

    private static DecisionService service() {
        return DecisionService.of(Policies.service(), DecisionSettings.standard());
    }

    private static List<Decision> decided(String json) {
        try (DecisionService service = service()) {
            return ((Outcome.Decided) service.decide(Cases.of(Policies.service(), json))).decisions();
        }
    }
}
