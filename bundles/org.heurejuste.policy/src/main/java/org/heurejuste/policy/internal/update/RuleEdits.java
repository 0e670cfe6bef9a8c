package org.heurejuste.policy.internal.update;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.RuleDefinition;

/**
 * In which rules two states of a policy differ that differ in rules only.
 *
 * @param gone the rules that are no longer there as they were, changed ones included
 * @param come the rules that were not there as they are, changed ones included
 */
public record RuleEdits(Set<RuleKey> gone, Set<RuleKey> come) {

    /**
     * Compares two states.
     *
     * @param before the files before, in order
     * @param after the files after, in order
     * @return the rules, or empty where anything else differs, or the rules cannot be told apart
     */
    public static Optional<RuleEdits> between(List<RuleFile> before, List<RuleFile> after) {
        boolean comparable = before.size() == after.size() && after.stream().allMatch(RuleFile::plain)
                && before.stream().allMatch(RuleFile::plain);
        for (int i = 0; comparable && i < after.size(); i++) {
            comparable = before.get(i).path().equals(after.get(i).path())
                    && before.get(i).rest().equals(after.get(i).rest());
        }
        Map<RuleKey, String> old = new HashMap<>();
        Map<RuleKey, String> now = new HashMap<>();
        return comparable && collect(before, old) && collect(after, now)
                ? Optional.of(new RuleEdits(unlike(old, now), unlike(now, old)))
                : Optional.empty();
    }

    /** Answers whether each name is there only once; a rule may move to another file. */
    private static boolean collect(List<RuleFile> files, Map<RuleKey, String> rules) {
        int count = 0;
        for (RuleFile file : files) {
            for (RuleDefinition rule : file.definitions()) {
                rules.put(RuleKey.of(rule), file.rules().get(rule.name()));
                count++;
            }
        }
        return rules.size() == count;
    }

    private static Set<RuleKey> unlike(Map<RuleKey, String> these, Map<RuleKey, String> others) {
        Set<RuleKey> unlike = new LinkedHashSet<>();
        these.forEach((key, text) -> {
            if (!text.equals(others.get(key))) {
                unlike.add(key);
            }
        });
        return unlike;
    }
}
