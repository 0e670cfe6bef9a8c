package org.heurejuste.ui.cases;

import java.util.HashMap;
import java.util.Map;

import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;

/**
 * How the cases of a project stand after the last run of all of them. Immutable.
 *
 * @param passed how many passed
 * @param failed how many failed, could not be decided or could not be read
 * @param failedBySuite the same for each suite that has any case, by its path relative to the project's root
 */
record ProjectStatus(int passed, int failed, Map<String, Integer> failedBySuite) {

    /** Keeps its own copy. */
    ProjectStatus {
        failedBySuite = Map.copyOf(failedBySuite);
    }

    static ProjectStatus of(TestRun run) {
        Map<String, Integer> failed = new HashMap<>();
        run.suites().forEach(suite -> failed.put(suite.path(), suite.unreadable().size()));
        run.results().stream().filter(result -> result.status() != Status.PASSED)
                .forEach(result -> failed.merge(result.suite().path(), 1, Integer::sum));
        run.invariants().stream().filter(result -> result.status() != Status.PASSED)
                .forEach(result -> failed.merge(result.suite().path(), 1, Integer::sum));
        return new ProjectStatus(run.passed(), run.failed(), failed);
    }
}
