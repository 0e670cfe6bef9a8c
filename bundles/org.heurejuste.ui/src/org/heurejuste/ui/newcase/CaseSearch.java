package org.heurejuste.ui.newcase;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.heurejuste.ui.cases.ProjectJob;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.coverage.CaseFinder;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** Looks in the background for a case that shows something, and offers it; says why where none was found. */
public final class CaseSearch extends ProjectJob {

    /** The family of these jobs, to wait for. */
    public static final Object FAMILY = CaseSearch.class;

    /** So many made-up cases are tried, as the command line does. */
    private static final int MOST_SEARCHED = 300;

    private final IProject project;
    private final IWorkbenchPage page;
    private final Search search;

    private interface Search {
        OfferedCase run(Compilation compilation, CompiledPolicy policy, SubMonitor monitor)
                throws CoreException, IOException;
    }

    private CaseSearch(String name, IProject project, IWorkbenchPage page, Search search) {
        super(name);
        this.project = project;
        this.page = page;
        this.search = search;
        setUser(true);
    }

    /**
     * Offers the smallest case to which a rule applies.
     *
     * @param project the policy project
     * @param page where the case is shown in the end
     * @param name what is looked for, for the progress
     * @param preferred the path of the suite that the case goes to if the reader does not choose another, or null
     * @param choice finds the rule among those of the policy as it is checked; empty where it is none of them
     */
    public static void forRule(IProject project, IWorkbenchPage page, String name, @Nullable String preferred,
            Function<List<RuleDefinition>, Optional<RuleDefinition>> choice) {
        new CaseSearch(NLS.bind(Messages.job_rule, name), project, page, (compilation, policy, monitor) -> {
            RuleDefinition rule = choice.apply(compilation.rules())
                    .orElseThrow(() -> new CoreException(Status.info(NLS.bind(Messages.noRule, name))));
            return offer(project, compilation, policy, rule, preferred);
        }).schedule();
    }

    private static OfferedCase offer(IProject project, Compilation compilation, CompiledPolicy policy,
            RuleDefinition rule, @Nullable String preferred) throws CoreException, IOException {
        try (Explainer explainer = Explainer.of(policy, compilation.project(), DecisionSettings.standard())) {
            SmallestChange change = explainer.smallestChange(explainer.emptyCase(rule.name()), rule,
                    SearchBounds.standard());
            if (change instanceof SmallestChange.Found found) {
                CaseDraft draft = CaseDrafts.expecting(
                        CaseDrafts.of(found.changed(), rule.name(), rule.clauses()), found.decisions());
                return new OfferedCase(project, compilation.vocabulary(), NLS.bind(Messages.purpose_rule, rule.name()),
                        draft, SuiteChoice.of(project, compilation, rule.clauses(), preferred));
            }
            throw new CoreException(
                    Status.info(((SmallestChange.NotFound) change).reason().in(Locale.getDefault())));
        }
    }

    /**
     * Offers a case that shows what no sample case does.
     *
     * @param project the policy project
     * @param page where the case is shown in the end
     * @param coverage what is seen already
     * @param goal what is to be seen
     */
    public static void forGoal(IProject project, IWorkbenchPage page, Coverage coverage, Goal goal) {
        String words = new GoalCoverage(goal, 0).text().in(Locale.getDefault());
        new CaseSearch(NLS.bind(Messages.job_goal, words), project, page, (compilation, policy, monitor) -> {
            GeneratedCases generated = GeneratedCases.of(compilation, MOST_SEARCHED, GeneratedCases.USUAL_SEED);
            try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
                CoveringCase found = CaseFinder
                        .find(coverage, List.of(goal), generated, service::decide, monitor::isCanceled).stream()
                        .findFirst()
                        .orElseThrow(() -> new CoreException(Status.info(NLS.bind(Messages.noCase, words))));
                List<String> clauses = goal.rule() == null ? List.of() : goal.rule().clauses();
                CaseDraft draft = CaseDrafts.expecting(
                        CaseDrafts.of(found.given(), found.name(Locale.getDefault()), clauses), found.decisions());
                return new OfferedCase(project, compilation.vocabulary(), NLS.bind(Messages.purpose_goal, words), draft,
                        SuiteChoice.of(project, compilation, clauses, null));
            }
        }).schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected void work(SubMonitor progress) throws PolicyProjectException, CoreException, IOException {
        Compilation compilation = CheckedPolicy.compiled(project, progress.split(50));
        CompiledPolicy policy = compilation.policy()
                .orElseThrow(() -> new CoreException(Status.info(Messages.policyBroken)));
        OfferedCase offer = search.run(compilation, policy, progress.split(50));
        inUi(() -> NewCaseDialog.open(offer, page));
    }

    @Override
    protected void refused(String reason) {
        inUi(() -> MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.dialog_title, reason));
    }

    private void inUi(Runnable action) {
        Display display = page.getWorkbenchWindow().getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!page.getWorkbenchWindow().getShell().isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
