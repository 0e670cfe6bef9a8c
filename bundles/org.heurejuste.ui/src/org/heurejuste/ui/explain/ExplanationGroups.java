package org.heurejuste.ui.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.explain.Comparison;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.ui.explain.GroupNode.Name;
import org.jspecify.annotations.Nullable;

/** Sorts what is known of a case under headings. */
final class ExplanationGroups {

    private final Function<ExplainedDecision, List<ExplanationLine>> factors;
    private final ExplanationText text;
    private final List<RuleDefinition> rules;
    private final Function<String, List<RuleDefinition>> makers;

    /**
     * Sorts.
     *
     * @param policy the policy that decided
     * @param factors what can be said of a decision beside its reasons
     */
    ExplanationGroups(Answer.PolicyWords policy, Function<ExplainedDecision, List<ExplanationLine>> factors) {
        this.factors = factors;
        text = policy.text();
        rules = policy.rules();
        makers = policy.makers();
    }

    /**
     * The headings of a case.
     *
     * @param before the case as it was given
     * @param now the case as it was changed since
     * @param result what became of the case as it was given, or null where that says nothing of it as it is now
     * @return the headings with what stands below them
     */
    List<GroupNode> of(Explanation.Decided before, Explanation.Decided now, @Nullable CaseResult result) {
        List<GroupNode> groups = new ArrayList<>();
        Set<RuleDefinition> applied = new HashSet<>();
        now.firings().forEach(firing -> applied.add(firing.rule()));
        List<RuleNode> missing = silent(expected(result), applied);
        if (!missing.isEmpty()) {
            groups.add(group(Name.EXPECTED, Messages.group_expected, missing));
        }
        groups.add(new GroupNode(Name.DECISIONS, NLS.bind(Messages.group_decisions, now.decisions().size()),
                decisions(before, now)));
        groups.add(group(Name.APPLIED, Messages.group_applied, applied(now.firings())));
        groups.add(group(Name.SILENT, Messages.group_silent, silent(rules.stream(), applied)));
        return groups;
    }

    /** The rules that could make decisions that were expected and did not come. */
    private Stream<RuleDefinition> expected(@Nullable CaseResult result) {
        return result == null
                ? Stream.of()
                : result.mismatches().stream()
                        .filter(mismatch -> mismatch.kind() == Mismatch.Kind.MISSING
                                || mismatch.kind() == Mismatch.Kind.COUNT)
                        .map(mismatch -> mismatch.type().name()).distinct()
                        .flatMap(type -> makers.apply(type).stream()).distinct();
    }

    private static GroupNode group(Name name, String heading, List<? extends ExplanationNode> children) {
        return new GroupNode(name, NLS.bind(heading, children.size()), children);
    }

    private List<SentenceNode> applied(List<Reason> firings) {
        return firings.stream().map(text::why).map(SentenceNode::new).toList();
    }

    private static List<RuleNode> silent(Stream<RuleDefinition> rules, Set<RuleDefinition> applied) {
        return rules.filter(rule -> !applied.contains(rule)).map(RuleNode::new).toList();
    }

    private List<DecisionNode> decisions(Explanation.Decided before, Explanation.Decided now) {
        return Comparison.of(before, now).decisions().stream().map(this::node).toList();
    }

    private DecisionNode node(Comparison.Compared compared) {
        ExplainedDecision decision = compared.decision();
        ExplanationLine why = text.why(decision);
        for (ExplanationLine more : factors.apply(decision)) {
            why = why.with(more);
        }
        return new DecisionNode(compared.change(), why, text.graph(decision));
    }
}
