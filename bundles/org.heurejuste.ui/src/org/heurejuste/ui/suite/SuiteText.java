package org.heurejuste.ui.suite;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteDocument;

/** The text of a text editor. */
final class SuiteText implements SuiteContents, IDocumentListener {

    /** From so many changes on, what listens is told of them as one. */
    private static final int MANY = 50;

    private final ITextEditor editor;
    private Runnable receiver = () -> {};

    /** The text of an open editor. */
    SuiteText(ITextEditor editor) {
        this.editor = editor;
    }

    private IDocument document() {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    @Override
    public long stamp() {
        return ((IDocumentExtension4) document()).getModificationStamp();
    }

    @Override
    public Snapshot snapshot() {
        return new Text(document().get());
    }

    private record Text(String text) implements Snapshot {

        @Override
        public SuiteDocument open(String path, Vocabulary vocabulary) {
            return SuiteDocument.open(path, text, vocabulary);
        }

        @Override
        public Suite read(SuiteDocument opened, SuiteReader reader) {
            return reader.read(opened);
        }
    }

    @Override
    public void onChange(Runnable told) {
        receiver = told;
        document().addDocumentListener(this);
    }

    @Override
    public void close() {
        IDocument document = document();
        if (document != null) {
            document.removeDocumentListener(this);
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // only what comes of it matters
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        receiver.run();
    }

    @Override
    public boolean canBeChanged() {
        return !(editor instanceof ITextEditorExtension2 checked) || checked.validateEditorInputState();
    }

    @Override
    public void make(SuiteChange change) {
        IDocument document = document();
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        if (undo != null) {
            undo.beginCompoundChange();
        }
        try {
            replaceAll(document, change.edits());
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
