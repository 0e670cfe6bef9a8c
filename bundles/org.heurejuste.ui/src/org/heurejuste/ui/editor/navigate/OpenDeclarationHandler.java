package org.heurejuste.ui.editor.navigate;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.editor.EditorHandler;
import org.heurejuste.ui.language.EditorLanguage;

/** Goes to what declares the name at the caret: a field, a type, a sentence, a clause of the handbook. */
public final class OpenDeclarationHandler extends EditorHandler {

    @Override
    protected void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event) {
        withSnapshot(editor, language, snapshot -> open(editor, language, snapshot));
    }

    private static void open(DrlEditor editor, EditorLanguage language, LanguageSnapshot snapshot) {
        List<TextRange> targets = Declarations.at(language, snapshot, editor.caret()).targets();
        if (targets.isEmpty()) {
            editor.say(Messages.noDeclaration);
        } else {
            editor.show(language, targets.get(0));
        }
    }
}
