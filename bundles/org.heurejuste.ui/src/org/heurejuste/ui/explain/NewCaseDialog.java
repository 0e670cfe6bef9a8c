package org.heurejuste.ui.explain;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.ui.Sources;
import org.heurejuste.ui.cases.ShownCase;
import org.heurejuste.ui.newcase.CaseTarget;
import org.jspecify.annotations.Nullable;

/** Asks for the name of a new case, and writes it into the suite of the case that it was made of. */
final class NewCaseDialog {

    private final IWorkbenchPage page;
    private final ShownCase like;
    private final CaseTarget target;

    NewCaseDialog(IWorkbenchPage page, ShownCase like, Vocabulary vocabulary) {
        this.page = page;
        this.like = like;
        target = new CaseTarget(like.project().getFile(like.suite().path()), vocabulary);
    }

    /**
     * Asks, writes, and shows what was written; nothing happens where the person thinks better of it.
     *
     * @param given the case's facts
     * @param expected the decisions that it expects
     */
    void save(Case given, List<Decision> expected) {
        try {
            String name = name();
            if (name != null) {
                target.add(CaseDrafts.expecting(CaseDrafts.of(given, name, like.sample().clauses()), expected));
                new Sources(page).open(like.project(), target.place(name));
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    private @Nullable String name() throws CoreException {
        InputDialog dialog = new InputDialog(page.getWorkbenchWindow().getShell(), Messages.newCase_title,
                Messages.newCase_name, target.freeName(like.sample().name()), target::problem);
        return dialog.open() == Window.OK ? dialog.getValue().strip() : null;
    }
}
