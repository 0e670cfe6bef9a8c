package org.heurejuste.ui.editor;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Spares the work for an editor that another one hides. */
record Visibility(DrlEditor editor) implements IPartListener2 {

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        shown(part, true);
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
        shown(part, false);
    }

    private void shown(IWorkbenchPartReference part, boolean visible) {
        if (part.getPart(false) == editor) {
            editor.language().ifPresent(language -> language.setShown(visible));
        }
    }
}
