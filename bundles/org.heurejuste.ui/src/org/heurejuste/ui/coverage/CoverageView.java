package org.heurejuste.ui.coverage;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.ui.Sources;
import org.heurejuste.ui.newcase.CaseSearch;
import org.heurejuste.ui.coverage.CoverageJob.Result;
import org.jspecify.annotations.Nullable;

/** Shows what of the policy the sample cases reach, and why they do not reach the rest; colours the editors by it. */
public final class CoverageView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.coverage";

    private @Nullable Label summary;
    private @Nullable CoverageTree tree;
    private @Nullable CoverageColours colours;
    private @Nullable CoverageJob job;
    private @Nullable IProject project;
    private @Nullable Coverage coverage;
    private boolean onlyMissing = true;

    /**
     * Shows the view, and measures a project in it.
     *
     * @param page the page
     * @param measured the policy project
     * @throws PartInitException if the view cannot be opened
     */
    public static void measure(IWorkbenchPage page, IProject measured) throws PartInitException {
        ((CoverageView) page.showView(ID)).measure(measured);
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        Label sentence = new Label(parent, SWT.WRAP);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        sentence.setText(Messages.nothing);
        summary = sentence;
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        CoverageTree made = new CoverageTree(holder,
                new LocalResourceManager(JFaceResources.getResources(), parent));
        made.onOpen(this::open);
        tree = made;
        colours = new CoverageColours(getSite().getPage());
        getSite().setSelectionProvider(made.viewer());
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        Action cover = cover(made);
        bar.add(cover);
        bar.add(onlyMissing());
        bar.add(clear());
    }

    /** Offers the case that would show what is selected and no case shows yet. */
    private Action cover(CoverageTree shown) {
        Action action = new Action(Messages.cover) {
            @Override
            public void run() {
                CoverageNode node = CoverageNode.first(shown.viewer().getStructuredSelection().getFirstElement());
                if (node != null && node.missing() != null && project != null && coverage != null) {
                    CaseSearch.forGoal(project, getSite().getPage(), coverage, node.missing());
                }
            }
        };
        action.setImageDescriptor(
                ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/suite/add.svg").orElseThrow());
        action.setEnabled(false);
        shown.viewer().addSelectionChangedListener(event -> {
            CoverageNode node = CoverageNode.first(event.getStructuredSelection().getFirstElement());
            action.setEnabled(node != null && node.missing() != null);
        });
        MenuManager menu = new MenuManager();
        menu.add(action);
        shown.viewer().getControl().setMenu(menu.createContextMenu(shown.viewer().getControl()));
        getSite().registerContextMenu(menu, shown.viewer());
        return action;
    }

    private Action onlyMissing() {
        Action action = new Action(Messages.onlyMissing, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                onlyMissing = isChecked();
                fill();
            }
        };
        action.setChecked(onlyMissing);
        action.setImageDescriptor(
                ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/coverage/uncovered.svg")
                        .orElseThrow());
        return action;
    }

    private Action clear() {
        Action action = new Action(Messages.clear) {
            @Override
            public void run() {
                coverage = null;
                fill();
                say(Messages.nothing);
            }
        };
        action.setImageDescriptor(
                ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/coverage/clear.svg")
                        .orElseThrow());
        return action;
    }

    @Override
    public void setFocus() {
        if (tree != null) {
            tree.viewer().getTree().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        if (colours != null) {
            colours.dispose();
        }
        super.dispose();
    }

    private void measure(IProject measured) {
        if (job != null) {
            job.cancel();
        }
        say(Words.format(Messages.measuring, measured.getName()));
        Display display = getSite().getShell().getDisplay();
        CoverageJob next = new CoverageJob(measured, result -> display.asyncExec(() -> took(result)));
        job = next;
        next.schedule();
    }

    private void took(Result result) {
        if (summary == null || summary.isDisposed()) {
            return;
        }
        switch (result) {
            case Result.Refused refused -> say(refused.reason());
            case Result.Measured measured -> {
                project = measured.project();
                coverage = measured.coverage();
                fill();
                say(Words.format(Messages.summary, measured.project().getName(),
                        Words.share(measured.coverage().share()), measured.coverage().cases().size()));
            }
        }
    }

    private void fill() {
        List<CoverageNode> nodes = Optional.ofNullable(coverage).map(what -> CoverageNode.of(what, onlyMissing))
                .orElse(List.of());
        if (tree != null && colours != null) {
            tree.show(nodes);
            colours.show(coverage == null ? null : project, coverage);
        }
    }

    private void say(String sentence) {
        if (summary != null) {
            summary.setText(sentence.replace("&", "&&"));
            summary.getParent().layout();
        }
    }

    private void open(CoverageNode node) {
        try {
            if (project != null) {
                new Sources(getSite().getPage()).open(project, node.span());
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
