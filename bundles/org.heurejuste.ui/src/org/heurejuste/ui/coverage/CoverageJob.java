package org.heurejuste.ui.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.ui.cases.ProjectJob;
import org.heurejuste.workspace.build.CheckedPolicy;

/** Runs every case of a project and measures what of the policy they reach, as {@code test --coverage} does. */
final class CoverageJob extends ProjectJob {

    /** What came of it. */
    sealed interface Result {

        /** The coverage was measured. */
        record Measured(IProject project, Coverage coverage) implements Result {
        }

        /** It could not be, for a reason in the reader's language. */
        record Refused(String reason) implements Result {
        }
    }

    /** The family of these jobs, to wait for. */
    static final Object FAMILY = CoverageJob.class;

    private final IProject project;
    private final Consumer<Result> receiver;

    /**
     * A job.
     *
     * @param project the policy project
     * @param receiver told on the job's thread, unless the job is cancelled
     */
    CoverageJob(IProject project, Consumer<Result> receiver) {
        super(NLS.bind(Messages.job, project.getName()));
        this.project = project;
        this.receiver = receiver;
        setUser(false);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected void refused(String reason) {
        receiver.accept(new Result.Refused(reason));
    }

    @Override
    protected void work(SubMonitor progress) throws PolicyProjectException, CoreException, IOException {
        Compilation compilation = CheckedPolicy.compiled(project, progress.split(20));
        Optional<CompiledPolicy> policy = compilation.policy();
        if (policy.isEmpty()) {
            refused(Messages.policyBroken);
            return;
        }
        List<Suite> suites = SuiteReader.of(compilation).readAll(CheckedPolicy.folder(project), "*");
        TestRun run = run(new ProjectCheck(compilation, suites), progress.split(40));
        progress.subTask(Messages.job_measuring);
        Coverage.of(policy.get(), compilation.project(), run, progress::isCanceled)
                .ifPresent(measured -> receiver.accept(new Result.Measured(project, measured)));
    }

    /** Cases alone: what is always true adds nothing to what they reach. */
    private static TestRun run(ProjectCheck check, SubMonitor progress) {
        GeneratedCases none = GeneratedCases.none(check.compilation().vocabulary());
        return check.run(none, new RunListener() {
            @Override
            public void started(int cases) {
                progress.setWorkRemaining(cases);
            }

            @Override
            public void finished(CaseResult result) {
                progress.worked(1);
            }
        }, progress::isCanceled);
    }
}
