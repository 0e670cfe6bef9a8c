package org.heurejuste.testing.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.TestRun;

/** What is true of running after any edits of the service policy: it comes to the same as compiling and running everything. */
class ContinuousRunsProperties {

    private static final Path POLICY = Path.of("../../rules/service-policy");
    private static final int EDITS = Integer.getInteger("edits", 2);

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void comesToTheSameAsAWholeRun(@ForAll long seed) throws Exception {
        RandomEdits edits = new RandomEdits(new Random(seed));
        PolicyProject project = PolicyProject.open(POLICY);
        ContinuousRuns continuous = new ContinuousRuns();
        run(continuous, project);
        assertThat(run(continuous, project).changes().isEverything()).isFalse();
        for (int i = 0; i < EDITS; i++) {
            PolicyProject next = edits.edit(project);
            ContinuousRun run = run(continuous, next);

            assertThat(results(run)).as("%s", edits).isEqualTo(results(run(new ContinuousRuns(), next)));
            project = run.run().isPresent() ? next : project;
        }
    }

    private static ContinuousRun run(ContinuousRuns runs, PolicyProject project) throws Exception {
        return runs.run(project, (suite, sample) -> 0, 20, new ContinuousRuns.Listener() {
            @Override
            public void startedAnew(Throwable defect) {
                throw new AssertionError("going on from the last state failed", defect);
            }
        }, () -> false);
    }

    private static List<String> results(ContinuousRun run) {
        return run.run().map(ContinuousRunsProperties::results).orElse(List.of("does not compile"));
    }

    private static List<String> results(TestRun run) {
        return Stream.concat(run.results().stream().map(ContinuousRunsProperties::text),
                run.invariants().stream().map(ContinuousRunsProperties::text)).toList();
    }

    private static String text(CaseResult result) {
        String name = result.suite().path() + ": " + result.sample().name() + ": " + result.status();
        return name + result.decisions() + firings(result.outcome()) + result.lines(Locale.ENGLISH);
    }

    /** In which order one rule takes its matches, and others come between, the engine leaves open. */
    private static List<String> firings(Outcome outcome) {
        return outcome instanceof Outcome.Decided decided
                ? decided.firings().stream().map(Outcome.Firing::toString).sorted().toList()
                : List.of();
    }

    private static String text(InvariantResult result) {
        return result.suite().path() + ": " + result.invariant().name() + ": " + result.status() + " "
                + result.tried() + " " + result.concerned() + result.lines(Locale.ENGLISH);
    }
}
