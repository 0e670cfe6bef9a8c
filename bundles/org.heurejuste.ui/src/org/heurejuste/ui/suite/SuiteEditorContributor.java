package org.heurejuste.ui.suite;
import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;

import org.jspecify.annotations.Nullable;

/** Lets undo and redo work on the text in every face, and the other commands on what is shown. */
public final class SuiteEditorContributor extends MultiPageEditorActionBarContributor {

    private static final List<String> EVERYWHERE = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId());
    private static final List<String> IN_TEXT = List.of(ActionFactory.CUT.getId(), ActionFactory.COPY.getId(),
            ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(),
            ActionFactory.FIND.getId(), ActionFactory.PRINT.getId());

    private @Nullable SuiteEditor editor;

    @Override
    public void setActiveEditor(IEditorPart part) {
        editor = part instanceof SuiteEditor suite ? suite : null;
        super.setActiveEditor(part);
    }

    /** Forgets an editor that closes: others of its kind, which open next, come here before they are the active one. */
    void forget(SuiteEditor closed) {
        if (editor == closed) {
            editor = null;
        }
    }

    @Override
    public void setActivePage(@Nullable IEditorPart page) {
        SuiteEditor suite = editor;
        IActionBars bars = getActionBars();
        if (suite == null || bars == null) {
            return;
        }
        EVERYWHERE.forEach(id -> bars.setGlobalActionHandler(id, action(suite.text(), id)));
        IN_TEXT.forEach(
                id -> bars.setGlobalActionHandler(id, page == null ? suite.tableAction(id) : action(suite.text(), id)));
        bars.updateActionBars();
    }

    /** A text editor knows its actions by the ids of the global ones. */
    private static @Nullable IAction action(ITextEditor text, String id) {
        return text.getAction(id);
    }
}
