package org.heurejuste.policy.internal.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.drools.drl.ast.descr.RuleDescr;

/**
 * What has been reported already and must not be reported again by the engine: rules that it should not see at all, variables that
 * went with a condition that was taken out, and words of declarations that are broken.
 */
public final class Suspects {

    private final Set<RuleDescr> rules = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<RuleDescr, Set<String>> variables = new IdentityHashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /**
     * The same suspects, to which more can be added.
     *
     * @return a copy
     */
    public Suspects copy() {
        Suspects copy = new Suspects();
        copy.rules.addAll(rules);
        variables.forEach((rule, names) -> copy.variables.put(rule, new HashSet<>(names)));
        words.forEach((name, broken) -> copy.words.put(name, new HashSet<>(broken)));
        return copy;
    }

    /**
     * Keeps a rule from the engine.
     *
     * @param rule the rule
     */
    public void exclude(RuleDescr rule) {
        rules.add(rule);
    }

    /**
     * Whether a rule is kept from the engine.
     *
     * @param rule the rule
     * @return whether it is
     */
    public boolean isExcluded(RuleDescr rule) {
        return rules.contains(rule);
    }

    /**
     * Takes note of variables that a rule has lost with a part of its condition.
     *
     * @param rule the rule
     * @param names the variables' names
     */
    public void lose(RuleDescr rule, Set<String> names) {
        variables.computeIfAbsent(rule, r -> new HashSet<>()).addAll(names);
    }

    /**
     * The variables that a rule has lost.
     *
     * @param rule the rule
     * @return their names
     */
    public Set<String> lost(RuleDescr rule) {
        return variables.getOrDefault(rule, Set.of());
    }

    /**
     * Takes note of a word whose declaration is broken.
     *
     * @param packageName the package that declares it
     * @param word the word
     */
    public void distrust(String packageName, String word) {
        words.computeIfAbsent(packageName, p -> new HashSet<>()).add(word);
    }

    /**
     * The words of a package whose declarations are broken.
     *
     * @param packageName the package
     * @return the words
     */
    public Set<String> distrusted(String packageName) {
        return words.getOrDefault(packageName, Set.of());
    }
}
