package org.heurejuste.ui.editor.refactor;

import org.eclipse.core.commands.ExecutionEvent;

import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.editor.EditorHandler;
import org.heurejuste.ui.language.EditorLanguage;

/** Lays out the file, or the selected lines of it, in the one way of the house. */
public final class FormatHandler extends EditorHandler {

    @Override
    protected void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event) {
        withSnapshot(editor, language, snapshot -> snapshot.tree(language.path()).ifPresent(editor::format));
    }
}
