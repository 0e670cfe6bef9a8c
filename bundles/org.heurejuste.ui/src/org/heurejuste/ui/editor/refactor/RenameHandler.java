package org.heurejuste.ui.editor.refactor;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.editor.EditorHandler;
import org.heurejuste.ui.language.EditorLanguage;

/** Renames what stands at the caret in the whole policy, after a look at what changes. */
public final class RenameHandler extends EditorHandler {

    @Override
    protected void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event) {
        IProject project = language.project().orElse(null);
        if (project == null) {
            editor.say(Messages.onlyInProject);
        } else if (IDE.saveAllEditors(new IResource[] {project}, true)) {
            withSnapshot(editor, language, snapshot -> rename(editor, language, project, snapshot));
        }
    }

    private static void rename(DrlEditor editor, EditorLanguage language, IProject project,
            LanguageSnapshot snapshot) {
        int caret = editor.caret();
        TextRange name = Navigation.occurrences(snapshot, language.path(), caret).stream()
                .filter(range -> range.offset() <= caret && caret <= range.offset() + range.length()).findFirst()
                .orElse(null);
        if (name == null) {
            editor.say(Messages.nothingToRename);
            return;
        }
        String text = snapshot.tree(name.path()).orElseThrow().text().substring(name.offset(),
                name.offset() + name.length());
        open(editor.getSite().getShell(), new RenameRefactoring(project, snapshot, language.path(), caret,
                text.replaceAll("^[\"']|[\"']$", "")));
    }

    private static void open(Shell shell, RenameRefactoring rename) {
        try {
            new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(shell, rename.getName());
        } catch (InterruptedException notWanted) {
            Thread.currentThread().interrupt();
        }
    }
}
