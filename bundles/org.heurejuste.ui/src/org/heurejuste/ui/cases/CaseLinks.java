package org.heurejuste.ui.cases;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.Sources;
import org.heurejuste.ui.explain.ExplanationView;

/** Where the Cases view leads to. */
record CaseLinks(IWorkbenchPage page, IStatusLineManager statusLine) {

    /** A part that is opened. */
    private interface Opening {
        void open() throws PartInitException;
    }

    /** Opens the editor at a place; the status line says so where its file is gone. */
    void open(IProject project, SourceSpan span) {
        open(() -> {
            if (!new Sources(page).open(project, span)) {
                statusLine.setErrorMessage(CountWords.format(Messages.fileGone, span.path()));
            }
        });
    }

    /** Opens the explanation of a case. */
    void explain(ShownCase shown) {
        open(() -> ExplanationView.show(page, shown));
    }

    /** Opens the list of problems. */
    void showProblems() {
        open(() -> page.showView(IPageLayout.ID_PROBLEM_VIEW));
    }

    private static void open(Opening opening) {
        try {
            opening.open();
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
