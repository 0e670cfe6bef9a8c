package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.base.rule.EvalCondition;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Goal.Aim;
import org.heurejuste.runtime.coverage.Goal.Kind;
import org.jspecify.annotations.Nullable;

/** Lists what can be seen of a policy. What several alternatives of a rule have in common is one goal. */
final class GoalMapper {
    private final RuleNetwork network;
    private final Vocabulary vocabulary;
    private final PolicyProject project;
    private final List<Goal> goals = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    private GoalMapper(RuleNetwork network, Vocabulary vocabulary, PolicyProject project) {
        this.network = network;
        this.vocabulary = vocabulary;
        this.project = project;
    }

    static GoalMap of(RuleNetwork network, Vocabulary vocabulary, PolicyProject project) {
        GoalMapper mapper = new GoalMapper(network, vocabulary, project);
        List<GoalMap.OfRule> rules = network.rules().stream().map(mapper::rule).toList();
        Map<String, Integer> values = mapper.values();
        Map<String, Integer> clauses = mapper.clauses();
        return new GoalMap(List.copyOf(mapper.goals), rules, values, clauses);
    }

    int goal(String key, Kind kind, Aim aim, @Nullable RuleDefinition rule, int condition, String text, String word,
            SourceSpan span, boolean tellable) {
        return ids.computeIfAbsent(key + '/' + aim, any -> {
            goals.add(new Goal(goals.size(), kind, aim, rule, condition, text, word, span, tellable));
            return goals.size() - 1;
        });
    }

    private GoalMap.OfRule rule(RuleNetwork.Known known) {
        RuleDefinition rule = known.definition();
        boolean row = project.source(rule.span().path()).filter(file -> file.kind() == SourceKind.TABLE).isPresent();
        Kind kind = row ? Kind.ROW : Kind.RULE;
        String key = RuleReader.key(rule.packageName(), rule.name());
        int fired = goal(key, kind, Aim.FIRED, rule, -1, rule.name(), "", rule.span(), true);
        int matched = goal(key, kind, Aim.MATCHED, rule, -1, rule.name(), "", rule.span(), true);
        Map<Object, Integer> places = new HashMap<>();
        List<GoalMap.OfAlternative> alternatives = known.alternatives().stream()
                .map(alternative -> alternative(rule, key, alternative, places)).toList();
        return new GoalMap.OfRule(known, matched, fired, alternatives);
    }

    private GoalMap.OfAlternative alternative(RuleDefinition rule, String key, RuleTerminalNode node,
            Map<Object, Integer> places) {
        List<GoalMap.OfStep> steps = new ArrayList<>();
        boolean tellable = true;
        for (Step step : network.steps(node)) {
            Object identity = step.condition().text().isEmpty() ? steps.size() : step.condition();
            int place = places.computeIfAbsent(identity, any -> places.size());
            tellable = tellable && isTestable(step.element());
            steps.add(step(rule, key + '/' + place, place, step, tellable));
        }
        return new GoalMap.OfAlternative(node, steps);
    }

    /** Whether a condition can be evaluated piece by piece. */
    private static boolean isTestable(RuleConditionElement element) {
        if (element instanceof Pattern pattern) {
            return pattern.getSource() == null && pattern.getBehaviors().isEmpty() && !pattern.hasXPath();
        } else if (element instanceof GroupElement group) {
            return !group.isOr() && group.getChildren().stream().allMatch(GoalMapper::isTestable);
        }
        return element instanceof EvalCondition;
    }

    private GoalMap.OfStep step(RuleDefinition rule, String key, int place, Step step, boolean tellable) {
        SourceSpan span = step.condition().span();
        String text = step.condition().text();
        int reached = goal(key, Kind.CONDITION, Aim.REACHED, rule, place, text, "", span, tellable);
        int met = goal(key, Kind.CONDITION, Aim.MET, rule, place, text, "", span, tellable);
        int unmet = step.element() instanceof Pattern
                ? GoalMap.NONE
                : goal(key, Kind.CONDITION, Aim.UNMET, rule, place, text, "", span, tellable);
        Map<Pattern, List<GoalMap.OfConstraint>> constraints = new IdentityHashMap<>();
        List<Pattern> patterns = step.patternsInside();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            constraints.put(pattern, new ConstraintMapper(this, vocabulary, project, rule, place, tellable)
                    .map(key + '/' + i, step, pattern));
        }
        return new GoalMap.OfStep(step, reached, met, unmet, constraints);
    }

    private Map<String, Integer> values() {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (TypeDefinition type : vocabulary.facts()) {
            for (FieldDefinition field : type.fields()) {
                if (field.type() instanceof FieldType.Choice choice) {
                    choice.enumeration().values().forEach(value -> {
                        String key = GoalMap.value(type.name(), field.name(), value);
                        values.put(key, goal(key, Kind.VALUE, Aim.GIVEN, null, -1, type.name() + '.' + field.name(),
                                value, field.span(), true));
                    });
                }
            }
        }
        return values;
    }

    private Map<String, Integer> clauses() {
        Map<String, Integer> clauses = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        Handbook.of(project).anchors().stream().filter(anchor -> anchor.isClause() && known.add(anchor.name()))
                .forEach(anchor -> clauses.put(anchor.name(), goal("clause " + anchor.name(), Kind.CLAUSE, Aim.FIRED,
                        null, -1, anchor.name(), "", anchor.span(), true)));
        return clauses;
    }
}
