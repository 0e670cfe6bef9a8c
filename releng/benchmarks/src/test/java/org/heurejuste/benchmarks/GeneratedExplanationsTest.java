package org.heurejuste.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.Candidate;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.ConstraintResult;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Hindrance;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.explain.Support;
import org.heurejuste.runtime.explain.WhyNot;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A thousand made-up cases of the service policy, each explained in full. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedExplanationsTest {
    private static final Path POLICY = Path.of("../../rules/service-policy");
    private static final int CASES = 1_000;

    private DecisionService service;
    private Explainer explainer;
    private CaseGenerator generator;

    @BeforeAll
    void load() throws Exception {
        service = DecisionService.load(POLICY, DecisionSettings.standard());
        explainer = Explainer.load(POLICY, DecisionSettings.standard());
        generator = new CaseGenerator(explainer.vocabulary(),
                Thresholds.of(PolicyProject.open(POLICY), explainer.vocabulary()));
    }

    @AfterAll
    void close() {
        service.close();
        explainer.close();
    }

    @Test
    void everyDecisionIsExplainedDownToFactsOfTheCaseAndEveryRuleThatDidNotFireByAConstraintThatIsFalse() {
        LongStream.range(0, CASES).mapToObj(generator::generate).forEach(this::check);
    }

    private void check(Case given) {
        Explanation.Decided explained = (Explanation.Decided) explainer.explain(given, rule -> true);
        assertThat(explained.decisions()).extracting(ExplainedDecision::decision).as(given.name())
                .isEqualTo(decisions(given));
        explained.decisions().forEach(decision -> endsInTheCase(decision.reason()));
        Set<RuleDefinition> fired = new HashSet<>();
        explained.firings().forEach(reason -> fired.add(reason.rule()));
        assertThat(explained.whyNots()).extracting(WhyNot::rule).doesNotContainAnyElementsOf(fired)
                .hasSize(explainer.rules().size() - fired.size());
        explained.whyNots().forEach(whyNot -> isTrue(given, whyNot));
    }

    private List<Decision> decisions(Case given) {
        return ((Outcome.Decided) service.decide(given)).decisions();
    }

    /** A chain ends where the case gives a fact; what was made has a maker that fired before. */
    private static void endsInTheCase(Reason reason) {
        assertThat(reason.supports()).isNotEmpty();
        for (Support support : reason.supports()) {
            assertThat(support.facts().isEmpty()).as(support.condition().text())
                    .isEqualTo(support.condition().kind() == Condition.Kind.NOT);
            for (SeenFact fact : support.facts()) {
                Reason maker = fact.madeBy();
                assertThat(fact.name().given()).isEqualTo(maker == null);
                if (maker != null) {
                    assertThat(maker.number()).isLessThan(reason.number());
                    endsInTheCase(maker);
                }
            }
        }
    }

    private static void isTrue(Case given, WhyNot whyNot) {
        assertThat(whyNot.hindrances()).isNotEmpty();
        for (Hindrance hindrance : whyNot.hindrances()) {
            if (hindrance instanceof Hindrance.NothingFits nothing) {
                nothing.candidates().forEach(candidate -> isTrue(given, whyNot, candidate));
                nothing.makers().forEach(maker -> isTrue(given, maker));
            } else if (hindrance instanceof Hindrance.Excluded excluded) {
                assertThat(excluded.facts()).as("%s: %s", given.name(), whyNot.rule().name()).isNotEmpty();
            } else {
                throw new AssertionError(given.name() + ": " + whyNot.rule().name() + ": " + hindrance);
            }
        }
    }

    private static void isTrue(Case given, WhyNot whyNot, Candidate candidate) {
        assertThat(candidate.results()).as("%s: %s: %s", given.name(), whyNot.rule().name(), candidate.fact().name())
                .anyMatch(result -> result.verdict() != Verdict.HOLDS);
        candidate.results().forEach(result -> assertThat(isFalse(result)).as("%s: %s: %s", given.name(),
                whyNot.rule().name(), result).isEqualTo(result.verdict() == Verdict.FAILS));
        assertThat(candidate.results()).allMatch(result -> !result.values().isEmpty());
    }

    /** Whether a constraint of the simple kinds is false on the values that are named; of others, what is said of it. */
    private static boolean isFalse(ConstraintResult result) {
        String[] words = result.constraint().text().replaceFirst("^\\$\\w+ : ", "").split(" ");
        SeenValue value = result.values().get(0);
        boolean simple = words.length == 3 && words[0].equals(value.path())
                && words[2].matches("[A-Z]\\w*\\.[A-Z_]+|true|false");
        if (words.length == 1 && value.value() instanceof Boolean yes) {
            return !yes;
        } else if (!simple || !words[1].matches("[!=]=")) {
            return result.verdict() == Verdict.FAILS;
        }
        boolean same = words[2].substring(words[2].indexOf('.') + 1).equals(String.valueOf(value.value()));
        return same == words[1].equals("!=");
    }
}
