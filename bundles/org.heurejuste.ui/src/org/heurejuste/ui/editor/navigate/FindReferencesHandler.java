package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.search.ui.NewSearchUI;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.editor.EditorHandler;
import org.heurejuste.ui.language.EditorLanguage;

/** Lists every place of the policy where the name at the caret stands, in the Search view. */
public final class FindReferencesHandler extends EditorHandler {

    @Override
    protected void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event) {
        withSnapshot(editor, language, snapshot -> search(editor, language, snapshot));
    }

    private static void search(DrlEditor editor, EditorLanguage language, LanguageSnapshot snapshot) {
        int caret = editor.caret();
        String name = Navigation.occurrences(snapshot, language.path(), caret).stream()
                .filter(range -> range.offset() <= caret && caret <= range.offset() + range.length()).findFirst()
                .map(range -> text(snapshot, range)).orElse("");
        if (name.isEmpty() || language.project().isEmpty()) {
            editor.say(Messages.noName);
        } else {
            NewSearchUI.runQueryInBackground(
                    new ReferencesQuery(language.project().get(), snapshot, language.path(), caret, name));
        }
    }

    private static String text(LanguageSnapshot snapshot, TextRange range) {
        return snapshot.tree(range.path()).map(tree -> tree.text()).map(
                text -> text.substring(range.offset(), range.offset() + range.length())).orElse("");
    }
}
