package org.heurejuste.ui.cases;

import java.util.List;

import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunHistory;
import org.heurejuste.ui.explain.DecisionHover;
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
    private @Nullable ShownRun shown;
    private @Nullable CaseLinks links;
    private @Nullable ProjectTracker tracker;

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
        shown = new ShownRun(part, runs(), this::project, this::runChanged);
        part.onSelect(this::selected);
        getSite().setSelectionProvider(selection);
        DecisionHover.install(part.decisionRows(), this::shownCase);
        part.onOpen(this::openSelected, this::openSpan, this::openRule);
        links = new CaseLinks(getSite().getPage(), getViewSite().getActionBars().getStatusLineManager());
        part.onProblems(links::showProblems);
        part.show(toggled());
        TOGGLES.forEach(toggle -> toggle(toggle).addListener(filter));
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        tracker = new ProjectTracker(getSite().getPage(), this);
        tracker.start();
        runChanged();
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
        if (tracker != null) {
            tracker.stop();
        }
        if (shown != null) {
            shown.dispose();
        }
        super.dispose();
    }

    // ---------------------------------------------------------------- the project

    @Override
    public void projectChanged(@Nullable IProject project) {
        shown().read(project);
    }

    @Override
    public void filesChanged(boolean suites) {
        shown().filesChanged(suites);
    }

    private @Nullable IProject project() {
        return tracker == null ? null : tracker.current();
    }

    // ---------------------------------------------------------------- running

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
                shown().start(project, choice);
            }
        }
    }

    private void runChanged() {
        selection.show(shownCase());
        part().showState(shown().state());
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
        runNow(RunChoice.of(shown().board().failures()));
    }

    private void runNow(RunChoice choice) {
        IProject project = project();
        if (project != null) {
            run(project, choice);
        }
    }

    void stop() {
        shown().stop();
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
        shown().rule(name).ifPresent(rule -> openSpan(rule.span()));
    }

    void explain() {
        ShownCase chosen = shownCase();
        if (chosen != null) {
            links().explain(chosen);
        }
    }

    private void openSpan(SourceSpan span) {
        IProject project = project();
        if (project != null) {
            links().open(project, span);
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
        return !isRunning() && !shown().board().failures().isEmpty();
    }

    boolean hasAnyFailure() {
        return shown().board().firstFailure() != null;
    }

    boolean isRunning() {
        return shown().isRunning();
    }

    boolean hasCase() {
        return shownCase() != null;
    }

    boolean hasRule() {
        return part().selectedRule().isPresent();
    }

    private CasesPart part() {
        return opened(part);
    }

    private ShownRun shown() {
        return opened(shown);
    }

    private CaseLinks links() {
        return opened(links);
    }

    private static <T> T opened(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("the view has not been opened yet");
        }
        return made;
    }
}
