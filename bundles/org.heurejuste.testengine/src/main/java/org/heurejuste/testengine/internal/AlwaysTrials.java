package org.heurejuste.testengine.internal;

import java.util.List;
import java.util.Optional;

import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteRunner;
import org.jspecify.annotations.Nullable;

/**
 * The entries of {@code always} of a project. When the first of them is asked for, those of all suites are tried together, so
 * that each generated case is decided once.
 */
final class AlwaysTrials {
    private final Project.Ready project;
    private @Nullable List<InvariantResult> results;

    AlwaysTrials(Project.Ready project) {
        this.project = project;
    }

    /** What became of an entry. */
    synchronized InvariantResult of(Suite suite, Invariant invariant) {
        List<Suite> suites = project.suites();
        if (results == null) {
            results = run(suites, suites);
        }
        return find(results, invariant).or(() -> find(run(List.of(suite), suites), invariant)).orElseThrow();
    }

    private List<InvariantResult> run(List<Suite> tried, List<Suite> all) {
        List<SampleCase> samples = all.stream().flatMap(suite -> suite.cases().stream()).toList();
        return SuiteRunner.tryAlways(tried, samples, project::decide, project.generated(), () -> false);
    }

    private static Optional<InvariantResult> find(List<InvariantResult> results, Invariant invariant) {
        return results.stream().filter(result -> result.invariant().equals(invariant)).findFirst();
    }
}
