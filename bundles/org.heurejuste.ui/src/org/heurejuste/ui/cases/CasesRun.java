package org.heurejuste.ui.cases;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.jspecify.annotations.Nullable;

/** A job under way for the view, and the way back of what it tells. */
final class CasesRun {

    /** Lets the check begin that the same change has caused, so that rules are compiled once. */
    private static final long READING_PAUSE_MILLIS = 300;

    private final UiBatch<RunEvent> batch;
    private final CasesJob job;
    private final boolean runs;

    private CasesRun(UiBatch<RunEvent> batch, CasesJob job, boolean runs) {
        this.batch = batch;
        this.job = job;
        this.runs = runs;
    }

    /**
     * Starts to read the suites, and then to run the cases chosen.
     *
     * @param project the project
     * @param choice the cases, or null to read only
     * @param receiver called on the window's thread
     */
    static CasesRun start(IProject project, @Nullable RunChoice choice, Consumer<List<RunEvent>> receiver) {
        UiBatch<RunEvent> batch = new UiBatch<>(Messages.job_show, receiver);
        CasesJob job = choice == null
                ? CasesJob.reading(project, batch::send)
                : CasesJob.running(project, choice, batch::send);
        job.schedule(choice == null ? READING_PAUSE_MILLIS : 0);
        return new CasesRun(batch, job, choice != null);
    }

    /** Returns whether it runs cases, rather than only reading them. */
    boolean runs() {
        return runs;
    }

    /** Stops it; what it has to tell still comes. */
    void stop() {
        job.cancel();
    }

    /** Stops it and hears no more of it. */
    void abandon() {
        job.cancel();
        batch.close();
    }
}
