package org.heurejuste.policy.internal.update;

import org.heurejuste.policy.RuleDefinition;

/**
 * What the engine knows a rule by.
 *
 * @param packageName its package
 * @param name its name
 */
public record RuleKey(String packageName, String name) {

    /**
     * The key of a rule.
     *
     * @param rule the rule
     * @return its key
     */
    public static RuleKey of(RuleDefinition rule) {
        return new RuleKey(rule.packageName(), rule.name());
    }
}
