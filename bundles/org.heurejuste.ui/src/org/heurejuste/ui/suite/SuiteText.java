package org.heurejuste.ui.suite;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

import org.heurejuste.policy.text.TextEdit;

/** The text of an editor: the one place in which every face writes, and whose undo history all share. */
final class SuiteText {

    /** From so many changes on, what listens is told of them as one. */
    private static final int MANY = 50;

    private final ITextEditor editor;

    /** The text of an open editor. */
    SuiteText(ITextEditor editor) {
        this.editor = editor;
    }

    IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** The state of the text, which is another after every change. */
    long stamp() {
        return ((IDocumentExtension4) document()).getModificationStamp();
    }

    /** Whether the file may be written; asks for it where it is read-only. */
    boolean canBeChanged() {
        return !(editor instanceof ITextEditorExtension2 checked) || checked.validateEditorInputState();
    }

    /** Makes changes, in ascending order and without overlap, as one that can be taken back. */
    void replace(List<TextEdit> edits) {
        IDocument document = document();
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        if (undo != null) {
            undo.beginCompoundChange();
        }
        try {
            replaceAll(document, edits);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
        }
    }

    private static void replaceAll(IDocument document, List<TextEdit> edits) {
        IDocumentExtension4 whole = (IDocumentExtension4) document;
        DocumentRewriteSession session = edits.size() < MANY
                ? null
                : whole.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
        try {
            for (int i = edits.size() - 1; i >= 0; i--) {
                TextEdit edit = edits.get(i);
                document.replace(edit.offset(), edit.length(), edit.text());
            }
        } catch (BadLocationException notThisText) {
            throw new IllegalStateException("the changes are of another text", notThisText);
        } finally {
            if (session != null) {
                whole.stopRewriteSession(session);
            }
        }
    }
}
