package org.heurejuste.policy.internal.update;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.heurejuste.policy.internal.drl.Consequences;

/**
 * What a rule needs and makes.
 *
 * @param needs facts of declared types each of which there must be before the rule can apply; more may be needed
 * @param makes the types of all facts that it can insert, or empty where that cannot be told
 * @param quiet whether it has a say in what happens only by firing
 */
public record RuleUse(Set<Need> needs, Optional<Set<String>> makes, boolean quiet) {

    /** Attributes that mean nothing as long as their rule does not fire. */
    private static final Set<String> QUIET = Set.of("salience", "no-loop", "lock-on-active", "enabled", "agenda-group",
            "activation-group", "dialect");

    /**
     * Looks at a rule.
     *
     * @param rule the rule, not yet given to the engine
     * @param declaredTypes the simple names of the declared types, each of which is that of one type without subtypes
     * @return what it needs and makes
     */
    static RuleUse of(RuleDescr rule, Set<String> declaredTypes) {
        Set<Need> needs = new HashSet<>();
        addNeeds(rule.getLhs(), declaredTypes, needs);
        Optional<Set<String>> makes = Consequences.onlyInserts(rule, declaredTypes)
                ? Consequences.made(rule)
                : Optional.empty();
        return new RuleUse(Set.copyOf(needs), makes,
                rule.getAttributes().values().stream().allMatch(RuleUse::isQuiet));
    }

    private static void addNeeds(BaseDescr condition, Set<String> types, Set<Need> needs) {
        if (condition instanceof PatternDescr pattern) {
            if (pattern.getSource() == null && types.contains(pattern.getObjectType())) {
                needs.add(Need.of(pattern));
            }
        } else if (condition instanceof AndDescr || condition instanceof ExistsDescr) {
            ((ConditionalElementDescr) condition).getDescrs()
                    .forEach(part -> addNeeds((BaseDescr) part, types, needs));
        }
    }

    /** A salience that is worked out may call anything. */
    private static boolean isQuiet(AttributeDescr attribute) {
        return QUIET.contains(attribute.getName())
                && (!attribute.getName().equals("salience") || attribute.getValue().matches("-?\\d+"));
    }
}
