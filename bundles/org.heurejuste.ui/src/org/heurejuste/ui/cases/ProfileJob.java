package org.heurejuste.ui.cases;

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
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.profile.Profile;
import org.heurejuste.runtime.profile.Profiler;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.workspace.build.CheckedPolicy;

/** Runs every case of a project and measures which rules take how long, as {@code test --profile} does. */
final class ProfileJob extends ProjectJob {

    private final IProject project;
    private final Consumer<Profile> receiver;
    private final Consumer<String> refusal;

    /**
     * A job.
     *
     * @param project the policy project
     * @param receiver given the profile, on the job's thread, unless the job is cancelled
     * @param refusal told why there is none, in the reader's language
     */
    ProfileJob(IProject project, Consumer<Profile> receiver, Consumer<String> refusal) {
        super(NLS.bind(Messages.job_profile, project.getName()));
        this.project = project;
        this.receiver = receiver;
        this.refusal = refusal;
        setUser(true);
    }

    @Override
    protected void work(SubMonitor progress) throws PolicyProjectException, CoreException, IOException {
        Compilation compilation = CheckedPolicy.compiled(project, progress.split(20));
        Optional<CompiledPolicy> policy = compilation.policy();
        if (policy.isEmpty()) {
            refused(CountWords.format(Messages.summary_broken, project.getName(), CasesJob.errors(compilation)));
            return;
        }
        List<Case> cases = SuiteReader.of(compilation).readAll(CheckedPolicy.folder(project), "*").stream()
                .flatMap(suite -> suite.cases().stream()).map(sample -> sample.given()).toList();
        SubMonitor rest = progress.split(80).setWorkRemaining(3 * cases.size());
        Profiler.of(policy.get(), DecisionSettings.standard())
                .profile(sound(policy.get(), cases, rest), () -> isOver(rest)).ifPresent(receiver);
    }

    /** A case that loops has no end that could be measured. */
    private static List<Case> sound(CompiledPolicy policy, List<Case> cases, SubMonitor progress) {
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            return cases.stream().filter(given -> !isOver(progress)
                    && service.decide(given) instanceof Outcome.Decided).toList();
        }
    }

    /** Asked before each case. */
    private static boolean isOver(SubMonitor progress) {
        progress.worked(1);
        return progress.isCanceled();
    }

    @Override
    protected void refused(String reason) {
        refusal.accept(reason);
    }
}
