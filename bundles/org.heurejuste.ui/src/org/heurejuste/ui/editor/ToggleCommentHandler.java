package org.heurejuste.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import org.jspecify.annotations.Nullable;

/** Makes the selected lines of the active editor comments, or rules again. */
public final class ToggleCommentHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof DrlEditor editor) {
            editor.toggleComment();
        }
        return null;
    }
}
