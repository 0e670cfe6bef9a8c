package org.heurejuste.ui.explain;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.ui.Sources;
import org.heurejuste.ui.cases.CasesView;
import org.heurejuste.ui.cases.ShownCase;
import org.heurejuste.ui.explain.Answer.PolicyWords;
import org.heurejuste.ui.explain.FactsTree.FieldLine;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Says why the case selected in the Cases view was decided so and why not otherwise, and what would be decided if its
 * facts were others.
 */
public final class ExplanationView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.explanation";

    private static final String CONTEXT = "org.heurejuste.ui.explanation.context";

    private final ISelectionListener follower = (part, selection) -> follow(selection);
    private final IResourceChangeListener checks = event -> inWindow(this::checked);
    private @Nullable ExplanationPart part;
    private @Nullable ExplanationSession session;
    private @Nullable ShownCase shown;
    private @Nullable ChangedCase tried;
    private @Nullable Compilation asked;
    private @Nullable PolicyWords policy;
    private List<Decision> decided = List.of();

    /**
     * Shows the view and explains a case in it.
     *
     * @param page the page
     * @param asked the case
     * @throws PartInitException if the view cannot be opened
     */
    public static void show(IWorkbenchPage page, ShownCase asked) throws PartInitException {
        ((ExplanationView) page.showView(ID)).explain(asked);
    }

    @Override
    public void createPartControl(Composite parent) {
        LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), parent);
        ExplanationPart made = new ExplanationPart(parent, images, this::edited, this::refused, this::ask, this::open);
        part = made;
        new ExplanationMenus(this, made).install(getSite());
        made.tree().viewer().addOpenListener(event -> open());
        getSite().setSelectionProvider(made.tree().viewer());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        getSite().getPage().addSelectionListener(CasesView.ID, follower);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(checks, IResourceChangeEvent.POST_BUILD);
        follow(getSite().getPage().getSelection(CasesView.ID));
    }

    @Override
    public void setFocus() {
        part().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(CasesView.ID, follower);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(checks);
        if (session != null) {
            session.close();
        }
        super.dispose();
    }

    private ExplanationPart part() {
        return Objects.requireNonNull(part);
    }

    // ---------------------------------------------------------------- which case

    private void follow(@Nullable ISelection selection) {
        if (selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof ShownCase selected) {
            boolean same = shown != null && shown.project().equals(selected.project())
                    && shown.sample().given().equals(selected.sample().given());
            if (same) {
                shown = selected;
            } else {
                explain(selected);
            }
        }
    }

    private void explain(ShownCase selected) {
        boolean otherProject = shown == null || !shown.project().equals(selected.project());
        shown = selected;
        if (session == null || otherProject) {
            open(selected.project());
        }
        tried = ChangedCase.of(selected.sample().given());
        part().clear();
        part().say(NLS.bind(Messages.reading, selected.sample().name()));
        ask();
    }

    private void open(IProject project) {
        if (session != null) {
            session.close();
        }
        session = new ExplanationSession(project, getSite().getShell().getDisplay(), this::answered);
    }

    private void inWindow(Runnable action) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }

    /** Asks again where the rules have been checked anew since. */
    private void checked() {
        if (shown != null && check(shown.project()) != asked) {
            ask();
        }
    }

    private static @Nullable Compilation check(IProject project) {
        return CheckedPolicy.of(project).map(CheckedPolicy::compilation).orElse(null);
    }

    private void ask() {
        if (session != null && tried != null) {
            asked = check(Objects.requireNonNull(shown).project());
            session.explain(tried.given(), tried.now());
        }
    }

    private void ask(RuleNode rule) {
        if (session != null && tried != null) {
            session.whyNot(tried.now(), rule.rule());
        }
    }

    // ---------------------------------------------------------------- what comes back

    private void answered(Answer answer) {
        if (part().tree().viewer().getControl().isDisposed()) {
            return;
        }
        switch (answer) {
            case Answer.Refused refused -> refuse(refused.reason());
            case Answer.Silent silent -> silent(silent);
            case Answer.Explained explained -> explained(explained);
        }
        enable();
    }

    private void refuse(String reason) {
        part().clear();
        part().say(reason);
    }

    private void silent(Answer.Silent silent) {
        PolicyWords words = Objects.requireNonNull(policy);
        List<SentenceNode> lines = new SilentRule(words.text()).lines(silent);
        part().tree().answered(silent.rule(), node -> node.answered(lines, silent.change()));
    }

    private void explained(Answer.Explained answer) {
        policy = answer.policy();
        ChangedCase now = Objects.requireNonNull(tried);
        part().facts().show(answer.policy(), now.given(), now.now(), now.origins());
        if (answer.before() instanceof Explanation.Decided before
                && answer.now() instanceof Explanation.Decided after) {
            decided = after.decisions().stream().map(ExplainedDecision::decision).toList();
            part().show(new ExplanationGroups(answer.policy(),
                    decision -> answer.factors().getOrDefault(decision, List.of())).of(before, after,
                            now.isChanged() ? null : Objects.requireNonNull(shown).result()));
            part().say(MessageFormat.format(now.isChanged() ? Messages.summary_changed : Messages.summary,
                    now.given().name(),
                    after.decisions().size()));
        } else {
            part().tree().clear();
            part().say(failed(answer.now() instanceof Explanation.Failed ? answer.now() : answer.before()));
        }
    }

    private static String failed(Explanation explanation) {
        return NLS.bind(Messages.summary_failed, explanation.given().name(),
                ((Explanation.Failed) explanation).message().in(Locale.getDefault()));
    }

    // ---------------------------------------------------------------- what a person does

    private void edited(FieldLine line, @Nullable Object value) {
        status(null);
        ChangedCase now = Objects.requireNonNull(tried);
        if (!Objects.equals(now.now().given().get(line.fact()).values().get(line.field()), value)) {
            change(now.with(line.fact(), line.field(), value));
        }
    }

    private void refused(FieldLine line, String why) {
        status(why);
    }

    private void status(@Nullable String message) {
        getViewSite().getActionBars().getStatusLineManager().setErrorMessage(message);
    }

    private void change(ChangedCase changed) {
        tried = changed;
        ask();
    }

    /** Adds a fact to the case. */
    void add(TypeDefinition type) {
        change(Objects.requireNonNull(tried).with(type));
    }

    /** Takes the selected fact out of the case. */
    void remove() {
        FactsTree.Line line = part().facts().selection();
        if (line != null) {
            change(Objects.requireNonNull(tried).without(line.fact()));
        }
    }

    /** Makes the change with which the selected rule would apply. */
    void apply() {
        RuleNode rule = part().tree().selectedRule();
        if (rule != null && rule.change() != null) {
            change(Objects.requireNonNull(tried).replaced(rule.change().changed()));
        }
    }

    /** Writes the case as it is now behind the others of its suite. */
    void save() {
        new NewCaseDialog(getSite().getPage(), Objects.requireNonNull(shown),
                Objects.requireNonNull(policy).vocabulary())
                .save(Objects.requireNonNull(tried).now(), decided);
    }

    /** Takes back every change. */
    void reset() {
        change(ChangedCase.of(Objects.requireNonNull(tried).given()));
    }

    /** Opens what the selected line speaks of. */
    void open() {
        ExplanationNode node = part().tree().selection();
        if (node != null && node.span() != null) {
            open(node.span());
        }
    }

    private void open(SourceSpan span) {
        try {
            new Sources(getSite().getPage()).open(Objects.requireNonNull(shown).project(), span);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    void enable() {
        getSite().getService(IEvaluationService.class).requestEvaluation(ID);
    }

    /** What can be done now. */
    Abilities abilities() {
        return new Abilities(part(), tried, policy, shown != null);
    }
}
