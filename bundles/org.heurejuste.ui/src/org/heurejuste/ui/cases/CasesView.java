package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunHistory;
import org.heurejuste.ui.Sources;
import org.heurejuste.ui.explain.DecisionHover;
import org.heurejuste.ui.explain.ExplanationView;
import org.jspecify.annotations.Nullable;

/** Runs the suites of the project that the window is about, and shows which cases passed, which failed, and why. */
public final class CasesView extends ViewPart implements ProjectTracker.Listener {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.cases";

    static final String ONLY_FAILURES = "org.heurejuste.ui.cases.onlyFailures";
    static final String ONLY_CHANGED = "org.heurejuste.ui.cases.onlyChanged";
    static final String FLAT = "org.heurejuste.ui.cases.flat";
    private static final List<String> TOGGLES = List.of(ONLY_FAILURES, ONLY_CHANGED, FLAT);
    private static final String CONTEXT = "org.heurejuste.ui.cases.context";

    private final IStateListener filter = (state, old) -> part().show(toggled());
    private final ShownCases selection = new ShownCases();
    private @Nullable CasesPart part;
    private @Nullable ProjectTracker tracker;
    private @Nullable CasesRun run;
    private CaseBoard board = new CaseBoard(List.of());
    private List<RuleDefinition> rules = List.of();
    private @Nullable RunState state;
    private boolean liveRuns;
    private final ProjectRuns.Listener live = this::happenedIn;

    /**
     * Shows the view without taking the keyboard away.
     *
     * @param page the page
     * @return the view
     */
    static CasesView showIn(IWorkbenchPage page) {
        try {
            return (CasesView) page.showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new IllegalStateException("the Cases view is part of this bundle", e);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), parent);
        part = new CasesPart(parent, images, getSite());
        part.onSelect(this::selected);
        getSite().setSelectionProvider(selection);
        DecisionHover.install(part.decisionRows(), this::shownCase);
        part.onOpen(this::openSelected, this::openSpan, this::openRule);
        part.onProblems(this::showProblems);
        part.show(toggled());
        TOGGLES.forEach(toggle -> toggle(toggle).addListener(filter));
        runs().addListener(live);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        tracker = new ProjectTracker(getSite().getPage(), this);
        tracker.start();
        showState();
    }

    private State toggle(String command) {
        return getSite().getService(ICommandService.class).getCommand(command).getState(RegistryToggleState.STATE_ID);
    }

    private CaseFilter toggled() {
        return part().filter().withOnlyFailures(isOn(toggle(ONLY_FAILURES)))
                .withOnlyChanged(isOn(toggle(ONLY_CHANGED))).withFlat(isOn(toggle(FLAT)));
    }

    private ProjectRuns runs() {
        return getSite().getService(ProjectRuns.class);
    }

    private static boolean isOn(State state) {
        return Boolean.TRUE.equals(state.getValue());
    }

    @Override
    public void setFocus() {
        part().setFocus();
    }

    @Override
    public void dispose() {
        TOGGLES.forEach(toggle -> toggle(toggle).removeListener(filter));
        runs().removeListener(live);
        if (tracker != null) {
            tracker.stop();
        }
        if (run != null) {
            run.abandon();
        }
        super.dispose();
    }

    // ---------------------------------------------------------------- the project

    @Override
    public void projectChanged(@Nullable IProject project) {
        clear();
        if (project != null) {
            read(project);
        } else {
            state = null;
            showState();
        }
    }

    @Override
    public void filesChanged(boolean suites) {
        RunState now = state;
        IProject project = project();
        if (now == null || project == null || isRunning() && now.phase() == RunState.Phase.READING
                || liveRuns || ProjectRuns.isOnSave() && now.hasRun()) {
            return;
        }
        if (now.hasRun()) {
            now.filesChanged();
            showState();
        } else if (suites || now.phase() != RunState.Phase.READY) {
            read(project);
        }
    }

    private void clear() {
        liveRuns = false;
        if (run != null) {
            run.abandon();
            run = null;
        }
        show(new CaseBoard(List.of()));
    }

    private void show(CaseBoard other) {
        board = other;
        part().show(other);
    }

    private @Nullable IProject project() {
        return tracker == null ? null : tracker.current();
    }

    // ---------------------------------------------------------------- running

    private void read(IProject project) {
        start(project, null);
    }

    /**
     * Runs cases, after offering to save what is being edited.
     *
     * @param project the project
     * @param choice which of its cases
     */
    void run(IProject project, RunChoice choice) {
        if (tracker != null && IDE.saveAllEditors(new IResource[] {project}, true)) {
            tracker.follow(project);
            if (choice instanceof RunChoice.All) {
                runs().run(project);
            } else {
                start(project, choice);
            }
        }
    }

    private void start(IProject project, @Nullable RunChoice choice) {
        clear();
        if (choice != null) {
            runs().stop(project);
        }
        state = new RunState(project.getName());
        run = CasesRun.start(project, choice, this::happened);
        showState();
    }

    /** What a run of all cases tells, whoever started it. */
    private void happenedIn(IProject project, List<RunEvent> events) {
        List<RunEvent> wanted = wanted(events);
        if (project.equals(project()) && project.isAccessible() && !wanted.isEmpty()) {
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
        if (run != null) {
            run.abandon();
            run = null;
        }
        IProject project = project();
        if (project != null) {
            state = new RunState(project.getName());
            liveRuns = true;
        }
    }

    private void happened(List<RunEvent> events) {
        if (events.get(0) instanceof RunEvent.Begun) {
            begin();
        }
        if (state == null) {
            return;
        }
        List<SampleNode> changed = new ArrayList<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Begun && event != events.get(0)) {
                changed.clear();
                begin();
            }
            state.take(event);
            switch (event) {
                case RunEvent.Read read -> {
                    changed.clear();
                    took(read);
                }
                case RunEvent.Finished finished -> changed.add(board.finished(finished.result()));
                case RunEvent.Done done -> {
                    done.run().invariants().forEach(tried -> changed.add(board.finished(tried)));
                    Optional.ofNullable(board.firstFailure()).ifPresent(f -> finished(changed, f));
                }
                case RunEvent.Compared compared -> {
                    board.compared(compared.comparison());
                    part().update(changed);
                    changed.clear();
                    part().compared();
                }
                case RunEvent.Ended ended -> liveRuns = false;
                default -> {
                }
            }
        }
        part().update(changed);
        selection.show(shownCase());
        showState();
    }

    private void took(RunEvent.Read read) {
        rules = read.rules();
        show(new CaseBoard(read.suites()));
    }

    private void finished(List<SampleNode> changed, CaseNode firstFailure) {
        part().update(changed);
        changed.clear();
        part().revealUnlessSelected(firstFailure);
    }

    private void showState() {
        part().showState(state);
        requestEnablement();
    }

    private void requestEnablement() {
        getSite().getService(IEvaluationService.class).requestEvaluation(ID);
    }

    private void selected() {
        selection.show(shownCase());
        requestEnablement();
    }

    /** The case that the selected line belongs to; null where that is none. */
    private @Nullable ShownCase shownCase() {
        IProject project = project();
        CaseNode node = part().selection().stream().findFirst().orElse(null);
        SampleNode sample = node instanceof MismatchNode mismatch
                ? mismatch.parent()
                : node instanceof SampleNode one ? one : null;
        return project == null || sample == null || sample.isAlways()
                ? null
                : new ShownCase(project, sample.parent().suite(), sample.sample(), sample.result());
    }

    // ---------------------------------------------------------------- what a person does

    void runAll() {
        runNow(new RunChoice.All());
    }

    void runSelected() {
        runNow(RunChoice.of(part().selection()));
    }

    void rerunFailed() {
        runNow(RunChoice.of(board.failures()));
    }

    private void runNow(RunChoice choice) {
        IProject project = project();
        if (project != null) {
            run(project, choice);
        }
    }

    void stop() {
        IProject project = project();
        if (run != null) {
            run.stop();
        } else if (project != null) {
            runs().stop(project);
        }
    }

    /** Compares the last run with another, or with the one before for null. */
    void pin(@Nullable RecordedRun base) {
        IProject project = project();
        if (project != null) {
            runs().pin(project, base);
        }
    }

    /** The runs of the project so far. */
    RunHistory history() {
        IProject project = project();
        return project == null ? RunHistory.none() : runs().history(project);
    }

    /** Shows in what any two runs differ. */
    void compareRuns() {
        new RunComparisonDialog(getSite().getShell(), history()).open();
    }

    boolean hasTwoRuns() {
        return history().runs().size() > 1;
    }

    void openCase() {
        part().selection().stream().findFirst().ifPresent(this::openSelected);
    }

    private void openSelected(CaseNode node) {
        openSpan(node.span());
    }

    void openRule() {
        part().selectedRule().ifPresent(this::openRule);
    }

    private void openRule(String name) {
        rules.stream().filter(rule -> rule.name().equals(name)).findFirst().ifPresent(rule -> openSpan(rule.span()));
    }

    void explain() {
        ShownCase shown = shownCase();
        if (shown != null) {
            try {
                ExplanationView.show(getSite().getPage(), shown);
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
            }
        }
    }

    private void openSpan(SourceSpan span) {
        IProject project = project();
        if (project == null) {
            return;
        }
        try {
            if (!new Sources(getSite().getPage()).open(project, span)) {
                tell(CountWords.format(Messages.fileGone, span.path()));
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    private void tell(String message) {
        IStatusLineManager line = getViewSite().getActionBars().getStatusLineManager();
        line.setErrorMessage(message);
    }

    private void showProblems() {
        try {
            getSite().getPage().showView(IPageLayout.ID_PROBLEM_VIEW);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    void goToFailure(int step) {
        part().goToFailure(step);
    }

    void expand(boolean expanded) {
        part().expand(expanded);
    }

    // ---------------------------------------------------------------- what can be done

    boolean hasProject() {
        return project() != null;
    }

    boolean hasSelection() {
        return !part().selection().isEmpty();
    }

    boolean hasFailures() {
        return !isRunning() && !board.failures().isEmpty();
    }

    boolean hasAnyFailure() {
        return board.firstFailure() != null;
    }

    boolean isRunning() {
        return (liveRuns || run != null && run.runs()) && state != null && state.isActive();
    }

    boolean hasCase() {
        return shownCase() != null;
    }

    boolean hasRule() {
        return part().selectedRule().isPresent();
    }

    private CasesPart part() {
        if (part == null) {
            throw new IllegalStateException("the view has not been opened yet");
        }
        return part;
    }
}
