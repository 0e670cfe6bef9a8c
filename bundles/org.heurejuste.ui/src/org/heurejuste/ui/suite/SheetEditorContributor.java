package org.heurejuste.ui.suite;

import java.util.List;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Lets the commands of the Edit menu work on the cells of a table. */
public final class SheetEditorContributor extends EditorActionBarContributor {

    private static final List<String> ACTIONS = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(),
            ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(),
            ActionFactory.SELECT_ALL.getId());

    @Override
    public void setActiveEditor(IEditorPart part) {
        IActionBars bars = getActionBars();
        if (bars != null && part instanceof SheetEditor sheet) {
            ACTIONS.forEach(id -> bars.setGlobalActionHandler(id, sheet.action(id)));
            bars.updateActionBars();
        }
    }
}
