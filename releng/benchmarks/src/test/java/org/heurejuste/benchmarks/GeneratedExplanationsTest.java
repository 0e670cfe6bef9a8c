package org.heurejuste.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
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
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Factors;
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
import org.junit.jupiter.api.DisplayName;
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
    private static final int CASES_IN_FULL = 200;
    /** Of how many rules one is asked about in each case; 1 asks about all. */
    private static final int TURNS = Integer.getInteger("explained.turns", 25);
    private static final int CHANGES = Integer.getInteger("explained.changes", 200);
    private static final int FACTS = 1_000;
    /** All that is ever allocated, twenty times what was seen. */
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_BYTES_OF_SEARCH = 20L << 30;
    private static final SearchBounds QUICK = new SearchBounds(300, Duration.ofSeconds(2));
    private static final SearchBounds BOUNDS = new SearchBounds(2_000, Duration.ofMinutes(2));

    private DecisionService service;
    private Explainer explainer;
    private CaseGenerator generator;
    private int evaluated;
    private int others;

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
    @DisplayName("in each of ten thousand cases every decision's chain ends in facts of the case, and some of the rules, other ones in each, fired or are explained")
    void everyDecisionAndRuleIsExplained() {
        for (long seed = 0; seed < CASES; seed++) {
            int turn = (int) (seed % TURNS);
            Case given = generator.generate(seed);
            checkRules(given, rule -> explainer.rules().indexOf(rule) % TURNS == turn);
        }
        assertThat(evaluated).isGreaterThan(50_000);
        assertThat((double) evaluated / (evaluated + others)).as("constraints that were evaluated independently")
                .isGreaterThan(0.9);
    }

    @Test
    @DisplayName("in some cases every single rule")
    void everyRuleOfACaseIsExplained() {
        LongStream.range(CASES, CASES + CASES_IN_FULL).mapToObj(generator::generate)
                .forEach(given -> checkRules(given, rule -> true));
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

    @Test
    @DisplayName("whichever case it starts from, a smallest change that is told makes the rule apply")
    void everySmallestChangeMakesTheRuleApply() {
        int found = 0;
        for (long seed = 0; seed < CHANGES; seed++) {
            Case given = generator.generate(CASES - seed);
            RuleDefinition rule = explainer.rules().get((int) (seed * 37 % explainer.rules().size()));
            if (!fires(given, rule) && explainer.smallestChange(given, rule,
                    QUICK) instanceof SmallestChange.Found change) {
                makesApply(given, change);
                found++;
            }
        }
        assertThat(found).isGreaterThan(CHANGES / 2);
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
        checkRules(given, rule -> true);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("the search for a change and for principal factors keeps its bounds in a case of a thousand facts")
    void aCaseOfAThousandFactsIsSearchedInBoundedTimeAndMemory() {
        Case given = large();
        Explanation.Decided explained = (Explanation.Decided) explainer.explain(given, rule -> false);
        RuleDefinition silent = explainer.rules().stream().filter(rule -> !fires(given, rule)).findFirst()
                .orElseThrow();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        SmallestChange change = explainer.smallestChange(given, silent, new SearchBounds(20, Duration.ofSeconds(5)));
        Factors factors = explainer.factors(given, explained.decisions().get(0));

        assertThat(change.tried()).isLessThan(200);
        assertThat(factors.used()).isNotEmpty();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES_OF_SEARCH);
        if (change instanceof SmallestChange.Found found) {
            makesApply(given, found);
        }
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

    private void checkRules(Case given, Predicate<RuleDefinition> asked) {
        Explanation.Decided explained = explain(given, asked);
        Set<RuleDefinition> fired = new HashSet<>();
        explained.firings().forEach(reason -> fired.add(reason.rule()));
        assertThat(explained.whyNots()).extracting(WhyNot::rule).containsExactlyElementsOf(
                explainer.rules().stream().filter(rule -> asked.test(rule) && !fired.contains(rule)).toList());
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

    private void isTrue(Case given, WhyNot whyNot) {
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

    private void isTrue(Case given, WhyNot whyNot, Candidate candidate) {
        assertThat(candidate.results()).as("%s: %s: %s", given.name(), whyNot.rule().name(), candidate.fact().name())
                .anyMatch(result -> result.verdict() != Verdict.HOLDS);
        for (ConstraintResult result : candidate.results()) {
            Optional<Boolean> holds = WrittenConstraint.holds(result.constraint().text(), result.values());
            holds.ifPresentOrElse(any -> evaluated++, () -> others++);
            holds.ifPresent(value -> assertThat(value)
                    .as("%s: %s: %s", given.name(), whyNot.rule().name(), result.constraint().text())
                    .isEqualTo(result.verdict() == Verdict.HOLDS));
            assertThat(result.values()).isNotEmpty().allSatisfy(value -> isOfTheCase(given, value));
        }
    }

    /** What is named of a fact of the case stands in the case: no rule of this policy changes a fact. */
    private static void isOfTheCase(Case given, SeenValue value) {
        FactName holder = value.holder();
        FieldDefinition field = value.field();
        if (holder == null || !holder.given() || field == null) {
            return;
        }
        Fact fact = given.given().stream().filter(each -> each.type().equals(holder.type()))
                .skip(holder.number() - 1).findFirst().orElseThrow();
        Object told = fact.values().get(fact.type().fields().indexOf(field));
        Object seen = value.value();
        boolean same = told instanceof BigDecimal amount && seen instanceof BigDecimal other
                ? amount.compareTo(other) == 0
                : Objects.equals(told, seen);
        assertThat(same).as("%s: %s.%s", given.name(), holder.path(), field.name()).isTrue();
    }
}
