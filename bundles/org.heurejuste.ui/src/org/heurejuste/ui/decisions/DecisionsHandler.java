package org.heurejuste.ui.decisions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.OutlineItem;
import org.heurejuste.language.Outlines;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.editor.EditorHandler;
import org.heurejuste.ui.language.EditorLanguage;

/** Shows the hierarchy of the type at the caret, or of the rule around it. */
public final class DecisionsHandler extends EditorHandler {

    @Override
    protected void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event) {
        withSnapshot(editor, language, snapshot -> language.project()
                .ifPresentOrElse(project -> show(editor, project, language.path(), snapshot),
                        () -> editor.say(Messages.nothingHere)));
    }

    private static void show(DrlEditor editor, IProject project, String path, LanguageSnapshot snapshot) {
        try {
            DecisionsView view = (DecisionsView) editor.getSite().getPage().showView(DecisionsView.ID);
            boolean shown = Stream.concat(word(snapshot, path, editor.caret()).stream(),
                    statement(snapshot, path, editor.caret()).stream())
                    .anyMatch(name -> view.show(project, snapshot, name));
            if (!shown) {
                editor.say(Messages.nothingHere);
            }
        } catch (PartInitException broken) {
            ILog.of(DecisionsHandler.class).error(broken.getMessage(), broken);
        }
    }

    private static Optional<String> word(LanguageSnapshot snapshot, String path, int caret) {
        return Navigation.occurrences(snapshot, path, caret).stream().filter(range -> holds(range, caret)).findFirst()
                .flatMap(range -> snapshot.tree(path).map(
                        tree -> tree.text().substring(range.offset(), range.offset() + range.length())));
    }

    private static Optional<String> statement(LanguageSnapshot snapshot, String path, int caret) {
        List<OutlineItem> items = Outlines.of(snapshot, path, Locale.getDefault());
        return items.stream().filter(item -> holds(item.range(), caret)).map(OutlineItem::name).findFirst();
    }

    private static boolean holds(TextRange range, int caret) {
        return range.offset() <= caret && caret <= range.offset() + range.length();
    }
}
