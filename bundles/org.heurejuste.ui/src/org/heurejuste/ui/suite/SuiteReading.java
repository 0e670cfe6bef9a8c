package org.heurejuste.ui.suite;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a suite in the background, with the words of the policy as it was checked last, and decides its cases. A newer
 * request makes the running one void.
 */
final class SuiteReading extends Job {

    /** The family of these jobs, to wait for. */
    static final Object FAMILY = SuiteReading.class;

    private final IFile file;
    private final Consumer<SuiteState> reader;
    private final CaseDecider decider;
    private volatile Request request = new Request(0, null, null);

    /** What the file said, the state that it was taken from, and what is known of it already. */
    private record Request(long stamp, SuiteContents.@Nullable Snapshot contents, @Nullable SuiteState known) {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param reader told what the text says, on the job's thread
     * @param results told of results, on the job's thread
     */
    SuiteReading(IFile file, Consumer<SuiteState> reader, Consumer<SuiteResults> results) {
        super(NLS.bind(Messages.job_read, file.getName()));
        this.file = file;
        this.reader = reader;
        this.decider = new CaseDecider(results);
        setSystem(true);
        setPriority(Job.SHORT);
    }

    /** Asks for contents to be read, of which something may be known already. */
    void request(long stamp, SuiteContents.Snapshot contents, @Nullable SuiteState known) {
        request = new Request(stamp, contents, known);
        cancel();
        schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request asked = request;
        SuiteContents.Snapshot contents = asked.contents();
        if (contents == null) {
            return Status.OK_STATUS;
        }
        try {
            SuiteState state = read(asked, contents, compilation(monitor));
            if (!monitor.isCanceled()) {
                reader.accept(state);
                decider.decide(state, monitor);
            }
        } catch (PolicyProjectException | OperationCanceledException noPolicyAnyMore) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException | LinkageError defect) {
            ILog.of(SuiteReading.class).error(NLS.bind(Messages.job_broke, file.getFullPath()), defect);
        }
        return Status.OK_STATUS;
    }

    private SuiteState read(Request asked, SuiteContents.Snapshot contents, Compilation compilation) {
        SuiteState known = asked.known();
        SuiteDocument document = known != null && known.stamp() == asked.stamp() && known.compilation() == compilation
                ? known.document()
                : contents.open(file.getProjectRelativePath().toString(), compilation.vocabulary());
        return SuiteState.of(asked.stamp(), document, contents.read(document, SuiteReader.of(compilation)),
                compilation);
    }

    /** The policy as it was checked last; a check that is under way is waited for, so that rules are compiled once. */
    private Compilation compilation(IProgressMonitor monitor) throws PolicyProjectException {
        if (CheckedPolicy.of(file.getProject()).isEmpty()) {
            waitForCheck(monitor);
        }
        CheckedPolicy checked = CheckedPolicy.of(file.getProject()).orElse(null);
        return checked == null
                ? PolicyCompiler.compile(PolicyProject.open(file.getProject().getLocation().toPath()))
                : checked.compilation();
    }

    private static void waitForCheck(IProgressMonitor monitor) {
        try {
            Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, monitor);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    /** Reads no more. */
    void close() {
        cancel();
        decider.close();
    }
}
