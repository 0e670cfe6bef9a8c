package org.heurejuste.ui.editor;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.OutlineNode;
import org.heurejuste.policy.PartialCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;

/**
 * Checks a text as it is typed, in the background: a moment after the last key, the whole policy is checked with every
 * unsaved text in place, and the engine builds the rules of this one. A newer request makes the running one void; nothing ever waits for it.
 */
final class LiveCheck extends Job {

    /** How long the keyboard must rest before a text is worth checking. */
    private static final long REST_MILLIS = 350;

    private final IFile file;
    private final Consumer<Result> receiver;
    private volatile long stamp;

    /**
     * What a check found in the file.
     *
     * @param stamp the state of the text that was checked
     * @param diagnostics the findings in this file, in reading order
     * @param outline the file's outline
     */
    record Result(long stamp, List<Diagnostic> diagnostics, List<OutlineNode> outline) {
    }

    LiveCheck(IFile file, Consumer<Result> receiver) {
        super(NLS.bind(Messages.liveCheck, file.getName()));
        this.file = file;
        this.receiver = receiver;
        setSystem(true);
        setPriority(Job.DECORATE);
    }

    /** Asks for a check of the text as it is now; the stamp comes back with the result. */
    void request(long textStamp) {
        stamp = textStamp;
        cancel();
        schedule(REST_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long checked = stamp;
        try {
            PolicyProject saved = PolicyProject.open(file.getProject().getLocation().toPath());
            String path = file.getProjectRelativePath().toString();
            Compilation compilation = PartialCompiler.compile(UnsavedTexts.over(saved, file.getProject()),
                    path::equals, monitor::isCanceled);
            if (!monitor.isCanceled()) {
                receiver.accept(result(checked, compilation));
            }
        } catch (CancellationException newerRequest) {
            return Status.CANCEL_STATUS;
        } catch (PolicyProjectException notAPolicy) {
            receiver.accept(new Result(checked, List.of(), List.of()));
        } catch (RuntimeException | LinkageError defect) {
            ILog.of(LiveCheck.class).error(NLS.bind(Messages.liveCheckBroke, file.getFullPath()), defect);
        }
        return Status.OK_STATUS;
    }

    private Result result(long checked, Compilation compilation) {
        String path = file.getProjectRelativePath().toString();
        List<Diagnostic> here = compilation.diagnostics().stream().filter(d -> d.span().path().equals(path)).toList();
        return new Result(checked, here, compilation.outline(path));
    }
}
