package org.heurejuste.policy.internal.build;

import java.util.Collection;
import java.util.stream.Stream;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.mvel.MVELConstraint;
import org.kie.api.definition.KiePackage;

/**
 * Finds constraints with operators that the engine looks up by their words: {@code soundslike}, {@code str} and those of time. Drools 10.2
 * compiles a constraint to bytecode once it was evaluated twenty times, and what it makes of these operators calls a method that does not
 * exist.
 */
final class WordOperators {

    private WordOperators() {}

    static boolean areUsed(Collection<KiePackage> packages) {
        return packages.stream().flatMap(each -> Stream.concat(each.getRules().stream(), each.getQueries().stream()))
                .filter(RuleImpl.class::isInstance).map(RuleImpl.class::cast)
                .anyMatch(rule -> isUsedIn(rule.getLhs()));
    }

    private static boolean isUsedIn(RuleConditionElement element) {
        boolean here = element instanceof Pattern pattern && pattern.getConstraints().stream().anyMatch(
                constraint -> constraint instanceof MVELConstraint compiled && compiled.getOperators().length > 0);
        return here || element.getNestedElements().stream().anyMatch(WordOperators::isUsedIn);
    }
}
