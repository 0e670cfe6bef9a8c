package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.IProject;
import org.heurejuste.policy.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The run that the Cases view shows: one that was started in it, or one of all cases of its project, whoever started that. Used on the
 * window's thread alone.
 */
final class ShownRun {
    private final CasesPart part;
    private final ProjectRuns runs;
    private final Supplier<@Nullable IProject> project;
    private final Runnable changed;
    private final ProjectRuns.Listener live = this::happenedIn;
    private CaseBoard board = new CaseBoard(List.of());
    private List<RuleDefinition> rules = List.of();
    private @Nullable CasesRun run;
    private @Nullable RunState state;
    private boolean liveRuns;

    /**
     * Begins to follow the runs of all cases.
     *
     * @param part where the cases are shown
     * @param runs the runs of all cases
     * @param project the project that the view is about
     * @param changed called when the run or its cases have changed
     */
    ShownRun(CasesPart part, ProjectRuns runs, Supplier<@Nullable IProject> project, Runnable changed) {
        this.part = part;
        this.runs = runs;
        this.project = project;
        this.changed = changed;
        runs.addListener(live);
    }

    void dispose() {
        runs.removeListener(live);
        abandon();
    }

    private void abandon() {
        if (run != null) {
            run.abandon();
            run = null;
        }
    }

    CaseBoard board() {
        return board;
    }

    @Nullable
    RunState state() {
        return state;
    }

    boolean isRunning() {
        return (liveRuns || run != null && run.runs()) && state != null && state.isActive();
    }

    /** The rule of a name, as the cases were run with it. */
    Optional<RuleDefinition> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** Shows the cases of a project, without running them; nothing for none. */
    void read(@Nullable IProject other) {
        if (other != null) {
            start(other, null);
        } else {
            clear();
            state = null;
            changed.run();
        }
    }

    /** Runs cases of a project, or only reads them where none is chosen. */
    void start(IProject of, @Nullable RunChoice choice) {
        clear();
        if (choice != null) {
            runs.stop(of);
        }
        state = new RunState(of.getName());
        run = CasesRun.start(of, choice, this::happened);
        changed.run();
    }

    /** Stops what runs. */
    void stop() {
        IProject now = project.get();
        if (run != null) {
            run.stop();
        } else if (now != null) {
            runs.stop(now);
        }
    }

    /** Takes in that files of the project, suites among them or not, are other ones now. */
    void filesChanged(boolean suites) {
        RunState now = state;
        IProject of = project.get();
        if (now == null || of == null || isRunning() && now.phase() == RunState.Phase.READING || liveRuns
                || ProjectRuns.isOnSave() && now.hasRun()) {
            return;
        }
        if (now.hasRun()) {
            now.filesChanged();
            changed.run();
        } else if (suites || now.phase() != RunState.Phase.READY) {
            read(of);
        }
    }

    private void clear() {
        liveRuns = false;
        abandon();
        show(new CaseBoard(List.of()));
    }

    private void show(CaseBoard other) {
        board = other;
        part.show(other);
    }

    /** What a run of all cases tells, whoever started it. */
    private void happenedIn(IProject of, List<RunEvent> events) {
        List<RunEvent> wanted = wanted(events);
        if (of.equals(project.get()) && of.isAccessible() && !wanted.isEmpty()) {
            happened(wanted);
        }
    }

    /** Not of a run that this view has turned away from. */
    private List<RunEvent> wanted(List<RunEvent> events) {
        for (int i = 0; i < events.size() && !liveRuns; i++) {
            if (events.get(i) instanceof RunEvent.Begun) {
                return events.subList(i, events.size());
            }
        }
        return liveRuns ? events : events.stream().filter(RunEvent.Compared.class::isInstance).toList();
    }

    private void begin() {
        abandon();
        IProject now = project.get();
        if (now != null) {
            state = new RunState(now.getName());
            liveRuns = true;
        }
    }

    private void happened(List<RunEvent> events) {
        if (state == null && !(events.get(0) instanceof RunEvent.Begun)) {
            return;
        }
        List<SampleNode> nodes = new ArrayList<>();
        events.forEach(event -> happened(event, nodes));
        part.update(nodes);
        changed.run();
    }

    private void happened(RunEvent event, List<SampleNode> nodes) {
        if (event instanceof RunEvent.Begun) {
            nodes.clear();
            begin();
        }
        if (state != null) {
            state.take(event);
        }
        switch (event) {
            case RunEvent.Read read -> {
                nodes.clear();
                rules = read.rules();
                show(new CaseBoard(read.suites()));
            }
            case RunEvent.Finished finished -> nodes.add(board.finished(finished.result()));
            case RunEvent.Done done -> {
                done.run().invariants().forEach(tried -> nodes.add(board.finished(tried)));
                Optional.ofNullable(board.firstFailure()).ifPresent(failure -> {
                    update(nodes);
                    part.revealUnlessSelected(failure);
                });
            }
            case RunEvent.Compared compared -> {
                board.compared(compared.comparison());
                update(nodes);
                part.compared();
            }
            case RunEvent.Ended ended -> liveRuns = false;
            default -> {
            }
        }
    }

    private void update(List<SampleNode> nodes) {
        part.update(nodes);
        nodes.clear();
    }
}
