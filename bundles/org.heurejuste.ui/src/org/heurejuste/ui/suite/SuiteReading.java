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
    private volatile Request request = new Request(0, "");

    /** A text and the state of the document that it was taken from. */
    private record Request(long stamp, String text) {
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

    /** Asks for a text to be read. */
    void request(long stamp, String text) {
        request = new Request(stamp, text);
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
        try {
            SuiteState state = read(asked, compilation(monitor));
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

    private SuiteState read(Request asked, Compilation compilation) {
        String path = file.getProjectRelativePath().toString();
        SuiteDocument document = SuiteDocument.open(path, asked.text(), compilation.vocabulary());
        return SuiteState.of(asked.stamp(), document, SuiteReader.of(compilation).read(path, asked.text()),
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
