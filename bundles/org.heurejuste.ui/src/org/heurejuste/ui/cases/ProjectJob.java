package org.heurejuste.ui.cases;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.heurejuste.policy.PolicyProjectException;

/** Work on a policy project that may not be readable, be closed meanwhile, or be cancelled: each told in the reader's words. */
public abstract class ProjectJob extends Job {

    /**
     * A job.
     *
     * @param name what it does, for the list of running jobs
     */
    protected ProjectJob(String name) {
        super(name);
    }

    /**
     * Does the work.
     *
     * @param progress of 100 steps; where it is cancelled, the work may just end
     * @throws PolicyProjectException if it is no policy project
     * @throws CoreException if the project is closed, or lies in no folder
     * @throws IOException if its files cannot be read
     */
    protected abstract void work(SubMonitor progress) throws PolicyProjectException, CoreException, IOException;

    /**
     * Told why the work cannot be done.
     *
     * @param reason why, and how to mend it, in the reader's language
     */
    protected abstract void refused(String reason);

    /**
     * Told that it is over, whatever it came to.
     *
     * @param cancelled whether somebody stopped it
     */
    protected void ended(boolean cancelled) {}

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            work(SubMonitor.convert(monitor, 100));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (PolicyProjectException e) {
            Locale locale = Locale.getDefault();
            refused(e.text().in(locale) + " " + e.help().in(locale));
            return Status.OK_STATUS;
        } catch (CoreException e) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            refused(e.getStatus().getMessage());
            return Status.OK_STATUS;
        } catch (IOException e) {
            refused(Messages.folderUnreadable);
            return Status.warning(Messages.folderUnreadable, e);
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException | LinkageError defect) {
            String reason = NLS.bind(Messages.job_defect, getName());
            ILog.of(ProjectJob.class).error(reason, defect);
            refused(reason);
            return Status.OK_STATUS;
        } finally {
            ended(monitor.isCanceled());
        }
    }
}
