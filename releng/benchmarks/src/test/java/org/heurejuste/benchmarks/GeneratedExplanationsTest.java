package org.heurejuste.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Fact;
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
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.explain.Support;
import org.heurejuste.runtime.explain.WhyNot;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Made-up cases of the service policy, explained: the chain of every decision in ten thousand of them, every rule that did not fire in
 * a tenth of those, and for each rule the smallest change of a case in which it did not fire.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedExplanationsTest {
    private static final Path POLICY = Path.of("../../rules/service-policy");
    private static final int CASES = 10_000;
    private static final int CASES_IN_FULL = 1_000;
    private static final int FACTS = 1_000;
    /** All that is ever allocated, twenty times what was seen. */
    private static final long MOST_BYTES = 1L << 30;
    private static final SearchBounds BOUNDS = new SearchBounds(2_000, Duration.ofMinutes(2));

    private DecisionService service;
    private Explainer explainer;
    private CaseGenerator generator;

    @BeforeAll
    void load() throws Exception {
        CompiledPolicy policy = CompiledPolicy.load(POLICY);
        PolicyProject project = PolicyProject.open(POLICY);
        service = DecisionService.of(policy, DecisionSettings.standard());
        explainer = Explainer.of(policy, project, DecisionSettings.standard());
        generator = new CaseGenerator(policy.vocabulary(), Thresholds.of(project, policy.vocabulary()));
    }

    @AfterAll
    void close() {
        service.close();
        explainer.close();
    }

    @Test
    void everyDecisionIsExplainedDownToFactsOfTheCase() {
        LongStream.range(0, CASES).mapToObj(generator::generate).forEach(given -> explain(given, rule -> false));
    }

    @Test
    void everyRuleThatDidNotFireIsExplainedByAConstraintThatIsFalse() {
        LongStream.range(0, CASES).filter(seed -> seed % (CASES / CASES_IN_FULL) == 0).mapToObj(generator::generate)
                .forEach(this::checkEveryRule);
    }

    @Test
    void everyRuleAppliesOnceTheSmallestChangeIsMade() {
        long seed = 0;
        List<String> none = new ArrayList<>();
        for (RuleDefinition rule : explainer.rules()) {
            Case given = generator.generate(seed++);
            while (fires(given, rule)) {
                given = generator.generate(seed++);
            }
            if (explainer.smallestChange(given, rule, BOUNDS) instanceof SmallestChange.Found found) {
                makesApply(given, found);
            } else {
                none.add(given.name() + ": " + rule.name());
            }
        }
        assertThat(none).isEmpty();
    }

    private void makesApply(Case given, SmallestChange.Found found) {
        assertThat(found.changes()).as("%s: %s", given.name(), found.rule().name()).isNotEmpty();
        assertThat(fires(found.changed(), found.rule()))
                .as("%s: %s: %s", given.name(), found.rule().name(), found.changes()).isTrue();
        assertThat(decisions(found.changed())).isEqualTo(found.decisions());
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCaseOfAThousandFactsIsExplainedInBoundedTimeAndMemory() {
        Case given = large();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Explanation explained = explainer.explain(given, rule -> true);

        assertThat(explained).isInstanceOf(Explanation.Decided.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        checkEveryRule(given);
    }

    /** The facts of many made-up cases in one. */
    private Case large() {
        List<Fact> facts = new ArrayList<>(generator.generate(0).given());
        for (long seed = 1; facts.size() < FACTS; seed++) {
            generator.generate(seed).given().stream().filter(fact -> fact.type().role() != Role.SINGLE_FACT)
                    .limit(FACTS - facts.size()).forEach(facts::add);
        }
        return new Case("a thousand facts", null, facts);
    }

    private boolean fires(Case given, RuleDefinition rule) {
        return ((Outcome.Decided) service.decide(given)).firings().stream()
                .anyMatch(firing -> firing.rule().equals(rule));
    }

    private void checkEveryRule(Case given) {
        Explanation.Decided explained = explain(given, rule -> true);
        Set<RuleDefinition> fired = new HashSet<>();
        explained.firings().forEach(reason -> fired.add(reason.rule()));
        assertThat(explained.whyNots()).extracting(WhyNot::rule).doesNotContainAnyElementsOf(fired)
                .hasSize(explainer.rules().size() - fired.size());
        explained.whyNots().forEach(whyNot -> isTrue(given, whyNot));
    }

    /** An explanation in which every decision of the case has a chain that ends in facts of the case. */
    private Explanation.Decided explain(Case given, Predicate<RuleDefinition> asked) {
        Explanation.Decided explained = (Explanation.Decided) explainer.explain(given, asked);
        assertThat(explained.decisions()).extracting(ExplainedDecision::decision).as(given.name())
                .isEqualTo(decisions(given));
        Set<Reason> ending = Collections.newSetFromMap(new IdentityHashMap<>());
        explained.decisions().forEach(decision -> endsInTheCase(decision.reason(), ending));
        return explained;
    }

    private List<Decision> decisions(Case given) {
        return ((Outcome.Decided) service.decide(given)).decisions();
    }

    /** A chain ends where the case gives a fact; what was made has a maker that fired before. */
    private static void endsInTheCase(Reason reason, Set<Reason> ending) {
        if (!ending.add(reason)) {
            return;
        }
        assertThat(reason.supports()).isNotEmpty();
        for (Support support : reason.supports()) {
            assertThat(support.facts().isEmpty()).as(support.condition().text())
                    .isEqualTo(support.condition().kind() == Condition.Kind.NOT);
            for (SeenFact fact : support.facts()) {
                Reason maker = fact.madeBy();
                assertThat(fact.name().given()).isEqualTo(maker == null);
                if (maker != null) {
                    assertThat(maker.number()).isLessThan(reason.number());
                    endsInTheCase(maker, ending);
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
