package org.heurejuste.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import org.heurejuste.ui.outline.QuickOutline;
import org.jspecify.annotations.Nullable;

/** Opens the outline of the active editor over it, to go to a rule by typing a part of its name. */
public final class QuickOutlineHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof DrlEditor editor) {
            new QuickOutline(HandlerUtil.getActiveShell(event), editor.outline(), editor::reveal).open();
        }
        return null;
    }
}
