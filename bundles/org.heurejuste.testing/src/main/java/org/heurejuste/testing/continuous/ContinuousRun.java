package org.heurejuste.testing.continuous;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.RuleChanges;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestRun;

/**
 * A run after an edit.
 *
 * @param suites the suites of the project, sorted by path
 * @param rules the policy's rules; empty while they have errors
 * @param run what became of all cases, those that the edit could not concern included; empty while the rules have errors
 * @param changes in what the rules differ from those of the run before
 * @param decided how many cases were decided for it, generated and changed ones included; the others are as they were
 */
public record ContinuousRun(List<Suite> suites, List<RuleDefinition> rules, Optional<TestRun> run,
        RuleChanges changes, int decided) {

    /** Keeps its own copies. */
    public ContinuousRun {
        suites = List.copyOf(suites);
        rules = List.copyOf(rules);
    }
}
