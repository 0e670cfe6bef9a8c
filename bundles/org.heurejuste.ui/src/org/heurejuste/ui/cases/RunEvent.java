package org.heurejuste.ui.cases;

import java.util.List;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.history.RunComparison;

/** What a {@link CasesJob} or {@link ProjectRuns} has to tell, in the order in which it happens. */
sealed interface RunEvent {

    /** All cases are about to be run, after an edit or because somebody asked for it. */
    record Begun() implements RunEvent {
    }

    /**
     * The run was put beside the one before, or the pinned one.
     *
     * @param comparison in what they differ
     */
    record Compared(RunComparison comparison) implements RunEvent {
    }

    /**
     * The project cannot be read at all.
     *
     * @param reason why, and how to mend it, in the reader's language
     */
    record Refused(String reason) implements RunEvent {
    }

    /**
     * The policy has errors, so that nothing can run.
     *
     * @param errors how many, at least 1
     */
    record Broken(int errors) implements RunEvent {
    }

    /**
     * The suites are read.
     *
     * @param suites all suites of the project
     * @param rules the policy's rules
     */
    record Read(List<Suite> suites, List<RuleDefinition> rules) implements RunEvent {
    }

    /**
     * Cases begin to run.
     *
     * @param cases how many
     */
    record Started(int cases) implements RunEvent {
    }

    /**
     * A case is done.
     *
     * @param result what became of it
     */
    record Finished(CaseResult result) implements RunEvent {
    }

    /**
     * The run is over, by itself or because it was stopped.
     *
     * @param run the whole run
     */
    record Done(TestRun run) implements RunEvent {
    }

    /**
     * The job has ended, whatever it came to; always the last.
     *
     * @param cancelled whether somebody stopped it
     */
    record Ended(boolean cancelled) implements RunEvent {
    }
}
