package org.heurejuste.ui.language;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Brings a project's snapshot up to date after a change, and tells of it. */
final class SnapshotJob extends Job {

    /** Long enough to take a few keystrokes at a time, short enough to seem at once. */
    private static final long REST_MILLIS = 40;

    private final ProjectLanguage language;

    SnapshotJob(ProjectLanguage language) {
        super(Messages.readingRules);
        this.language = language;
        setSystem(true);
        setPriority(Job.SHORT);
    }

    /** Runs in a moment, and once more where it is running already. */
    void soon() {
        schedule(REST_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            language.tell(language.await(monitor::isCanceled));
        } catch (CancellationException closed) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException | LinkageError defect) {
            ILog.of(SnapshotJob.class).error(Messages.readingBroke, defect);
        }
        return Status.OK_STATUS;
    }
}
