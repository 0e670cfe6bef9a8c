package org.heurejuste.testing.internal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.FactorText;
import org.heurejuste.runtime.explain.Factors;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.explain.WhyNot;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.report.FailureExplanation;

/** Explains failed cases, one after the other. */
public final class FailureExplainer {
    private static final int MOST_RULES = 10;
    private static final int MOST_TRIED = 200;
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(30);

    private final Explainer explainer;
    private final ExplanationText text;
    private final FactorText factors;
    private final Texts texts;
    private Duration searching = LONGEST_OF_ALL;

    /**
     * An explainer of failed cases.
     *
     * @param explainer explains cases of the policy that the cases were run with
     * @param locale the reader's language
     */
    public FailureExplainer(Explainer explainer, Locale locale) {
        this.explainer = explainer;
        this.text = new ExplanationText(explainer.clauses(), locale);
        this.factors = new FactorText(explainer.clauses(), locale);
        this.texts = new Texts(locale);
    }

    /**
     * Explains a case.
     *
     * @param result a case that failed
     * @return for each decision that came though it should not have, or not so, why; for each type of which one is missing, why not
     */
    public List<FailureExplanation> explain(CaseResult result) {
        Set<TypeDefinition> missing = result.mismatches().stream().filter(mismatch -> isMissing(mismatch, result))
                .map(Mismatch::type).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<RuleDefinition> makers = missing.stream().flatMap(type -> explainer.makers(type.name()).stream())
                .collect(Collectors.toSet());
        Explanation explanation = explainer.explain(result.sample().given(), makers::contains);
        if (explanation instanceof Explanation.Decided decided) {
            List<FailureExplanation> told = new ArrayList<>(whys(result, decided));
            missing.forEach(type -> told.add(whyNot(type, missing.size(), result, decided)));
            return told;
        }
        String reason = ((Explanation.Failed) explanation).message().in(texts.locale());
        return List.of(new FailureExplanation(false, result.sample().name(), List.of(note(reason))));
    }

    private static boolean isMissing(Mismatch mismatch, CaseResult result) {
        long made = made(mismatch, result).size();
        return mismatch.kind() == Mismatch.Kind.MISSING || mismatch.kind() == Mismatch.Kind.COUNT
                && (made == 0 || expected(mismatch, result) > made);
    }

    /** Which number a count asks for; 0 where the count is that of a statement on every case. */
    private static int expected(Mismatch mismatch, CaseResult result) {
        return result.sample().expected().stream().filter(each -> each.span().equals(mismatch.span()))
                .mapToInt(each -> each instanceof Expectation.Count count ? count.count() : 0).max().orElse(0);
    }

    private static List<Decision> made(Mismatch mismatch, CaseResult result) {
        return result.decisions().stream().filter(each -> each.type().equals(mismatch.type())).toList();
    }

    private List<FailureExplanation> whys(CaseResult result, Explanation.Decided decided) {
        Set<Integer> places = new LinkedHashSet<>();
        for (Mismatch mismatch : result.mismatches()) {
            Decision decision = mismatch.decision();
            for (int i = 0; i < result.decisions().size(); i++) {
                Decision each = result.decisions().get(i);
                boolean counted = mismatch.kind() == Mismatch.Kind.COUNT && each.type().equals(mismatch.type());
                if (each == decision || counted) {
                    places.add(i);
                }
            }
        }
        return places.stream().filter(place -> place < decided.decisions().size())
                .map(place -> why(decided, decided.decisions().get(place))).toList();
    }

    private FailureExplanation why(Explanation.Decided decided, ExplainedDecision decision) {
        Factors found = explainer.factors(decided.given(), decision);
        ExplanationLine why = text.why(decision).with(factors.principal(found));
        if (explainer.isForCustomers(decision.decision().type())) {
            why = why.with(factors.inCustomersWords(found));
        }
        return new FailureExplanation(true, why.text(), why.lines());
    }

    private FailureExplanation whyNot(TypeDefinition type, int types, CaseResult result, Explanation.Decided decided) {
        List<RuleDefinition> makers = explainer.makers(type.name());
        List<WhyNot> silent = decided.whyNots().stream().filter(each -> makers.contains(each.rule()))
                .sorted(Comparator.comparing(each -> !isOfClauses(each.rule(), result))).toList();
        List<WhyNot> told = silent.subList(0, Math.min(MOST_RULES, silent.size()));
        List<ExplanationLine> lines = new ArrayList<>(told.stream().map(text::whyNot).toList());
        if (makers.isEmpty()) {
            lines.add(note(texts.of("why.unmade")));
        } else if (silent.isEmpty()) {
            lines.add(note(texts.of("why.applied")));
            decided.firings().stream().filter(each -> makers.contains(each.rule())).map(text::why).forEach(lines::add);
        } else {
            if (silent.size() > told.size()) {
                lines.add(note(texts.of("why.rules", silent.size() - told.size())));
            }
            lines.add(change(told, types, result));
        }
        return new FailureExplanation(false, type.labels().in(texts.locale()), lines);
    }

    /** A case that names clauses is about these: what would make their rules apply is what its author looks for. */
    private ExplanationLine change(List<WhyNot> told, int types, CaseResult result) {
        List<RuleDefinition> rules = told.stream().map(WhyNot::rule).toList();
        List<RuleDefinition> meant = rules.stream().filter(rule -> isOfClauses(rule, result)).toList();
        if (searching.isNegative()) {
            return note(texts.of("why.unsearched"));
        }
        SearchBounds bounds = new SearchBounds(Math.max(1, MOST_TRIED / types), LONGEST.dividedBy(types));
        Case given = result.sample().given();
        long start = System.nanoTime();
        SmallestChange change = explainer.smallestChange(given, meant.isEmpty() ? rules : meant, bounds);
        searching = searching.minusNanos(System.nanoTime() - start);
        return text.smallestChangeFor(change);
    }

    private static boolean isOfClauses(RuleDefinition rule, CaseResult result) {
        return rule.clauses().stream().anyMatch(result.sample().clauses()::contains);
    }

    private static ExplanationLine note(String sentence) {
        return new ExplanationLine(ExplanationLine.Kind.NOTE, sentence, null, List.of());
    }
}
