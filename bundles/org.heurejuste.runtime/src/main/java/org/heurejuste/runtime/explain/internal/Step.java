package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.RuleConditionElement;
import org.heurejuste.runtime.explain.Condition;

/**
 * A condition as the engine tests it, beside what its author wrote.
 *
 * @param element the engine's
 * @param condition the author's
 * @param patterns the author's patterns for the engine's, those inside included
 * @param places for each pattern, the places of the author's constraints for the engine's
 * @param bindings the paths of fields to which the rule binds variables
 */
record Step(RuleConditionElement element, Condition condition, Map<Pattern, PatternSyntax> patterns,
        Map<Pattern, List<Integer>> places, Map<String, String> bindings) {

    /** Whether the author asks for one of several things to exist; the engine then asks that not each of them is missing. */
    boolean isExistsOfAlternatives() {
        return condition.kind() == Condition.Kind.EXISTS && element instanceof GroupElement group && group.isNot()
                && !existsAlternatives().isEmpty();
    }

    /** What the alternatives of such a condition ask for, each inside of a {@code not}. */
    List<GroupElement> existsAlternatives() {
        List<GroupElement> found = new ArrayList<>();
        ((GroupElement) element).getChildren().forEach(child -> gatherNots(child, found));
        return found;
    }

    private static void gatherNots(RuleConditionElement element, List<GroupElement> found) {
        if (element instanceof GroupElement group && group.isNot()) {
            found.add(group);
        } else if (element instanceof GroupElement group) {
            group.getChildren().forEach(child -> gatherNots(child, found));
        }
    }

    /** Of a condition with several patterns, one. */
    Step of(Pattern pattern) {
        PatternSyntax written = patterns.get(pattern);
        return written == null
                ? this
                : new Step(element, new Condition(condition.kind(), written.text(), written.span(),
                        written.constraints()), patterns, places, bindings);
    }

    /** The engine's patterns in it, in order. */
    List<Pattern> patternsInside() {
        return inside().stream().filter(Pattern.class::isInstance).map(Pattern.class::cast).toList();
    }

    /** The engine's patterns in it, in order, and those from which others are gathered. */
    List<Pattern> everyPattern() {
        return leaves().stream().filter(Pattern.class::isInstance).map(Pattern.class::cast).toList();
    }

    /** The queries that it calls. */
    List<QueryElement> queries() {
        return leaves().stream().filter(QueryElement.class::isInstance).map(QueryElement.class::cast).toList();
    }

    /** The engine's patterns and calls of queries in it, in order. */
    List<RuleConditionElement> inside() {
        List<RuleConditionElement> found = new ArrayList<>();
        gather(element, false, found);
        return found;
    }

    /** The engine's patterns and calls of queries in it, in order, and those from which others are gathered. */
    List<RuleConditionElement> leaves() {
        List<RuleConditionElement> found = new ArrayList<>();
        gather(element, true, found);
        return found;
    }

    private static void gather(RuleConditionElement element, boolean sources, List<RuleConditionElement> found) {
        if (element instanceof Pattern || element instanceof QueryElement) {
            found.add(element);
        }
        if (element instanceof Pattern pattern && sources) {
            if (pattern.getSource() instanceof Accumulate accumulate) {
                gather(accumulate.getSource(), true, found);
            } else if (pattern.getSource() instanceof Collect collect) {
                gather(collect.getSourcePattern(), true, found);
            }
        } else if (element instanceof Forall forall) {
            forall.getNestedElements().forEach(child -> gather(child, sources, found));
        } else if (element instanceof GroupElement group) {
            group.getChildren().forEach(child -> gather(child, sources, found));
        }
    }
}
