package org.heurejuste.ui.editor;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.ContentAssistAction;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.texteditor.TextEditorAction;
import org.eclipse.ui.texteditor.TextOperationAction;

/** The assists behind the platform's own commands and keys. */
final class EditorActions {

    private final DrlEditor editor;

    EditorActions(DrlEditor editor) {
        this.editor = editor;
    }

    List<TextEditorAction> create() {
        TextEditorAction fix = operation(ISourceViewer.QUICK_ASSIST, ITextEditorActionConstants.QUICK_ASSIST,
                ITextEditorActionDefinitionIds.QUICK_ASSIST);
        fix.setText(Messages.quickFix);
        return List.of(
                named(new ContentAssistAction(texts(), "", editor), ITextEditorActionConstants.CONTENT_ASSIST,
                        ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS),
                operation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION,
                        ITextEditorActionConstants.CONTENT_ASSIST_CONTEXT_INFORMATION,
                        ITextEditorActionDefinitionIds.CONTENT_ASSIST_CONTEXT_INFORMATION),
                fix);
    }

    private TextEditorAction operation(int operation, String id, String command) {
        return named(new TextOperationAction(texts(), "", editor, operation), id, command);
    }

    private static TextEditorAction named(TextEditorAction action, String id, String command) {
        action.setId(id);
        action.setActionDefinitionId(command);
        return action;
    }

    /** Menus and keys name the commands, not these actions; only the context menu shows the one that mends. */
    private static ResourceBundle texts() {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[0][];
            }
        };
    }
}
