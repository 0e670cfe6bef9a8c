package org.heurejuste.ui.cases;

import org.eclipse.osgi.util.NLS;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;

/** How far a run of a project's cases has come, in numbers and in words. Used on the window's thread alone. */
final class RunState {

    /** Where it stands. */
    enum Phase {
        READING, READY, RUNNING, DONE, STOPPED, BROKEN, REFUSED, CRASHED
    }

    private final String project;
    private Phase phase = Phase.READING;
    private int cases;
    private int suites;
    private int passed;
    private int failed;
    private int errors;
    private String detail = "";
    private String changes = "";
    private boolean stale;

    /**
     * A project whose suites are about to be read.
     *
     * @param project its name
     */
    RunState(String project) {
        this.project = project;
    }

    /** Takes in what happened. */
    void take(RunEvent event) {
        switch (event) {
            case RunEvent.Begun begun -> phase = Phase.READING;
            case RunEvent.Compared compared -> changes = ChangeWords.of(compared.comparison());
            case RunEvent.Refused refused -> refuse(refused);
            case RunEvent.Broken broken -> breakOff(broken.errors());
            case RunEvent.Read read -> read(read);
            case RunEvent.Started started -> start(started.cases());
            case RunEvent.Finished finished -> count(finished.result());
            case RunEvent.Done done -> finish(done.run());
            case RunEvent.Ended ended -> end(ended.cancelled());
        }
    }

    private void refuse(RunEvent.Refused refused) {
        phase = Phase.REFUSED;
        detail = refused.reason();
    }

    private void breakOff(int count) {
        phase = Phase.BROKEN;
        errors = count;
    }

    private void read(RunEvent.Read read) {
        phase = Phase.READY;
        suites = read.suites().size();
        cases = read.suites().stream().mapToInt(suite -> suite.cases().size()).sum();
    }

    private void start(int count) {
        phase = Phase.RUNNING;
        cases = count;
    }

    private void count(CaseResult result) {
        if (result.status() == Status.PASSED) {
            passed++;
        } else {
            failed++;
        }
    }

    private void finish(TestRun run) {
        phase = run.cancelled() ? Phase.STOPPED : Phase.DONE;
        passed = run.passed();
        failed = run.failed();
        detail = CountWords.time(run.time());
    }

    private void end(boolean cancelled) {
        if (isActive()) {
            phase = cancelled ? Phase.STOPPED : Phase.CRASHED;
        }
    }

    /** Notes that files have changed since they were read. */
    void filesChanged() {
        stale = true;
    }

    Phase phase() {
        return phase;
    }

    /** Returns whether more is to come. */
    boolean isActive() {
        return phase == Phase.READING || phase == Phase.RUNNING;
    }

    /** Returns whether a failure, or what prevents a run, is known. */
    boolean isRed() {
        return failed + errors > 0 || phase == Phase.REFUSED || phase == Phase.CRASHED;
    }

    /** Returns how many cases are done. */
    int done() {
        return hasRun() ? Math.min(cases, passed + failed) : 0;
    }

    /** Returns how many cases there are to run; 0 where none is run. */
    int total() {
        return hasRun() ? cases : 0;
    }

    /** Returns whether cases have been run, or are running. */
    boolean hasRun() {
        return phase == Phase.RUNNING || phase == Phase.DONE || phase == Phase.STOPPED;
    }

    /** Returns all this in a sentence or two. */
    String words() {
        String sentence = changes.isEmpty() ? sentence() : sentence() + " " + changes;
        return stale && phase != Phase.RUNNING ? sentence + " " + Messages.summary_stale : sentence;
    }

    private String sentence() {
        return switch (phase) {
            case READING -> NLS.bind(Messages.summary_reading, project);
            case READY -> CountWords.format(Messages.summary_ready, project, cases, suites);
            case RUNNING -> CountWords.format(Messages.summary_running, project, done(), cases, counts());
            case DONE -> NLS.bind(Messages.summary_done, new Object[] {project, counts(), detail});
            case STOPPED -> CountWords.format(Messages.summary_stopped, project, counts());
            case BROKEN -> CountWords.format(Messages.summary_broken, project, errors);
            case REFUSED -> NLS.bind(Messages.summary_refused, project, detail);
            case CRASHED -> NLS.bind(Messages.summary_crashed, project);
        };
    }

    private String counts() {
        return CountWords.passedAndFailed(passed, failed);
    }
}
