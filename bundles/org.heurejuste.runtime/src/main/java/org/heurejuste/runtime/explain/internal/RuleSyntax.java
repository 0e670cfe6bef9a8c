package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.runtime.explain.Condition;

/**
 * A rule as its author wrote it.
 *
 * @param anchors the handbook's anchors that it names: clauses and terms
 * @param patterns its patterns, in order, those inside of other conditions included
 * @param evals its {@code eval}s, in order
 * @param makes the names of the types of which its consequence makes facts
 * @param consequence its consequence
 */
record RuleSyntax(List<String> anchors, List<PatternSyntax> patterns, List<Condition> evals, Set<String> makes,
        String consequence) {
    static final RuleSyntax UNKNOWN = new RuleSyntax(List.of(), List.of(), List.of(), Set.of(), "");

    /** The same rule with the conditions of another before its own. */
    RuleSyntax after(RuleSyntax parent) {
        List<PatternSyntax> allPatterns = new ArrayList<>(parent.patterns());
        allPatterns.addAll(patterns);
        List<Condition> allEvals = new ArrayList<>(parent.evals());
        allEvals.addAll(evals);
        return new RuleSyntax(anchors, allPatterns, allEvals, makes, consequence);
    }

    /** The variables that it binds to fields, with the paths of those. */
    Map<String, String> bindings() {
        Map<String, String> bindings = new HashMap<>();
        patterns.forEach(pattern -> bindings.putAll(pattern.bindings()));
        return bindings;
    }
}
