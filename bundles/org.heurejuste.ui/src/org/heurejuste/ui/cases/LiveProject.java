package org.heurejuste.ui.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.continuous.ContinuousRun;
import org.heurejuste.testing.continuous.ContinuousRuns;
import org.heurejuste.testing.history.HistoryFile;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunComparison;
import org.heurejuste.testing.history.RunHistory;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** A project whose cases all run again and again, the last result of that, and the runs before. Safe to use from many threads. */
final class LiveProject extends ProjectJob {

    /** The family of these jobs, to wait for. */
    static final Object FAMILY = LiveProject.class;

    private static final String BUNDLE = "org.heurejuste.ui";

    private final IProject project;
    private final BiConsumer<IProject, RunEvent> listener;
    private final ContinuousRuns runs = new ContinuousRuns();
    private volatile @Nullable RunHistory history;
    private volatile @Nullable ProjectStatus status;
    private volatile boolean broken;

    LiveProject(IProject project, BiConsumer<IProject, RunEvent> listener) {
        super(NLS.bind(Messages.job_run, project.getName()));
        this.project = project;
        this.listener = listener;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected void work(SubMonitor progress) throws PolicyProjectException, CoreException, IOException {
        tell(new RunEvent.Begun());
        progress.subTask(Messages.job_compiling);
        RunHistory before = history();
        ContinuousRun run = runs.run(PolicyProject.open(CheckedPolicy.folder(project)), before.urgency()::of,
                GeneratedCases.USUAL_COUNT, new RunProgress(progress.split(90), this::tell), progress::isCanceled);
        Optional<TestRun> done = run.run();
        broken = done.isEmpty();
        if (done.isPresent()) {
            finish(done.get(), run);
        } else if (!progress.isCanceled()) {
            tell(new RunEvent.Broken(CasesJob.errors(CheckedPolicy.compiled(project, progress.split(10)))));
        }
    }

    private void finish(TestRun run, ContinuousRun whole) throws CoreException {
        if (!run.cancelled()) {
            record(run);
            new FailureMarkers(project, run, whole.rules()).show();
        }
        tell(new RunEvent.Done(run));
        history().changes().filter(changes -> !run.cancelled()).map(RunEvent.Compared::new).ifPresent(this::tell);
    }

    private void record(TestRun run) {
        status = ProjectStatus.of(run);
        change(before -> before.with(RecordedRun.of(run)));
    }

    private void tell(RunEvent event) {
        listener.accept(project, event);
    }

    @Override
    protected void refused(String reason) {
        broken = true;
        tell(new RunEvent.Refused(reason));
    }

    @Override
    protected void ended(boolean cancelled) {
        tell(new RunEvent.Ended(cancelled));
    }

    /** How the cases stood after the last run that came to its end, or null before. */
    @Nullable
    ProjectStatus status() {
        return status;
    }

    /** Whether the last run was prevented by errors. */
    boolean isBroken() {
        return broken;
    }

    /** The runs before; read of the workspace when first asked for. */
    RunHistory history() {
        RunHistory known = history;
        if (known == null) {
            known = file().map(HistoryFile::read).orElse(RunHistory.none());
            history = known;
        }
        return known;
    }

    /** Keeps another history, in the workspace too; a run may end while somebody pins one. */
    private synchronized void change(UnaryOperator<RunHistory> change) {
        RunHistory changed = change.apply(history());
        history = changed;
        Optional<Path> file = file();
        try {
            if (file.isPresent()) {
                HistoryFile.write(file.get(), changed);
            }
        } catch (IOException e) {
            ILog.of(LiveProject.class).warn("cannot keep the history of runs", e);
        }
    }

    /** Compares the last run with another, or again with the one before. */
    void pin(@Nullable RecordedRun run) {
        change(before -> before.pin(run));
        Optional<RunComparison> changes = history().changes();
        changes.map(RunEvent.Compared::new).ifPresent(this::tell);
    }

    /** Empty where the project has been deleted meanwhile. */
    private Optional<Path> file() {
        return Optional.ofNullable(project.getWorkingLocation(BUNDLE))
                .map(path -> path.toPath().resolve("runs.json.gz"));
    }
}
