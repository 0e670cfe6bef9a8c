package org.heurejuste.ui.cases;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** Reads the suites of a project and, where cases are chosen, runs these, as the command line's {@code test} does. */
final class CasesJob extends ProjectJob {

    /** The family of these jobs, to wait for. */
    static final Object FAMILY = CasesJob.class;

    private final IProject project;
    private final @Nullable RunChoice choice;
    private final Consumer<RunEvent> listener;

    private CasesJob(String name, IProject project, @Nullable RunChoice choice, Consumer<RunEvent> listener) {
        super(name);
        this.project = project;
        this.choice = choice;
        this.listener = listener;
    }

    /**
     * A job that only reads.
     *
     * @param project the project
     * @param listener told on the job's thread
     */
    static CasesJob reading(IProject project, Consumer<RunEvent> listener) {
        CasesJob job = new CasesJob(NLS.bind(Messages.job_read, project.getName()), project, null, listener);
        job.setSystem(true);
        return job;
    }

    /**
     * A job that reads and runs.
     *
     * @param project the project
     * @param choice the cases to run
     * @param listener told on the job's thread
     */
    static CasesJob running(IProject project, RunChoice choice, Consumer<RunEvent> listener) {
        return new CasesJob(NLS.bind(Messages.job_run, project.getName()), project, choice, listener);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected void refused(String reason) {
        listener.accept(new RunEvent.Refused(reason));
    }

    @Override
    protected void ended(boolean cancelled) {
        listener.accept(new RunEvent.Ended(cancelled));
    }

    @Override
    protected void work(SubMonitor progress) throws PolicyProjectException, IOException, CoreException {
        progress.subTask(Messages.job_compiling);
        Compilation compilation = CheckedPolicy.compiled(project, progress.split(20));
        if (compilation.policy().isEmpty()) {
            listener.accept(new RunEvent.Broken(errors(compilation)));
            return;
        }
        List<Suite> suites = SuiteReader.of(compilation).readAll(CheckedPolicy.folder(project), "*");
        listener.accept(new RunEvent.Read(suites, compilation.rules()));
        if (choice != null && !progress.isCanceled()) {
            run(new ProjectCheck(compilation, choice.from(suites)), progress.split(80));
        }
    }

    private void run(ProjectCheck chosen, SubMonitor progress) {
        listener.accept(new RunEvent.Done(
                chosen.run(generated(chosen), new RunProgress(progress, listener), progress::isCanceled)));
    }

    /** Whole suites are tried on generated cases as on the command line; single cases are run alone. */
    private GeneratedCases generated(ProjectCheck chosen) {
        return choice instanceof RunChoice.Some some && some.suites().isEmpty()
                ? GeneratedCases.none(chosen.compilation().vocabulary())
                : GeneratedCases.usual(chosen.compilation());
    }

    static int errors(Compilation compilation) {
        return (int) compilation.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
    }
}
