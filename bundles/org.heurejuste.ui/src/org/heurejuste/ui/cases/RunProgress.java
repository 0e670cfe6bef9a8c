package org.heurejuste.ui.cases;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SubMonitor;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.continuous.ContinuousRuns;

/** Passes on what a runner tells, to whoever shows it and to the progress monitor. */
final class RunProgress implements ContinuousRuns.Listener {

    private final SubMonitor monitor;
    private final Consumer<RunEvent> listener;

    RunProgress(SubMonitor monitor, Consumer<RunEvent> listener) {
        this.monitor = monitor;
        this.listener = listener;
    }

    @Override
    public void read(List<Suite> suites, List<RuleDefinition> rules) {
        if (!rules.isEmpty()) {
            listener.accept(new RunEvent.Read(suites, rules));
        }
    }

    @Override
    public void started(int cases) {
        monitor.setWorkRemaining(cases);
        monitor.subTask(CountWords.cases(cases));
        listener.accept(new RunEvent.Started(cases));
    }

    @Override
    public void startedAnew(Throwable defect) {
        ILog.of(RunProgress.class).error(Messages.job_anew, defect);
    }

    @Override
    public void finished(CaseResult result) {
        monitor.worked(1);
        listener.accept(new RunEvent.Finished(result));
    }
}
