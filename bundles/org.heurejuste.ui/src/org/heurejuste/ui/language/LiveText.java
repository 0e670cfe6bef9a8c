package org.heurejuste.ui.language;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

import org.heurejuste.policy.text.TextEdit;

/**
 * The text of an open document. The window's thread only notes what changes, so that typing waits for nobody; whoever
 * wants the text, in whatever thread, works the changes in.
 */
final class LiveText implements IDocumentListener, AutoCloseable {

    private final IDocument document;
    private final Runnable changed;
    private final Queue<TextEdit> changes = new ConcurrentLinkedQueue<>();
    private String text;

    LiveText(IDocument document, Runnable changed) {
        this.document = document;
        this.changed = changed;
        this.text = document.get();
        document.addDocumentListener(this);
    }

    IDocument document() {
        return document;
    }

    /** The text with every change so far; the same object as long as nothing changes. */
    synchronized String text() {
        TextEdit change = changes.poll();
        if (change != null) {
            StringBuilder edited = new StringBuilder(text);
            while (change != null) {
                edited.replace(change.offset(), change.offset() + change.length(), change.text());
                change = changes.poll();
            }
            text = edited.toString();
        }
        return text;
    }

    /** Whether nothing has changed since {@link #text()} was asked for last. */
    boolean isTaken() {
        return changes.isEmpty();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // only what comes of it matters
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        changes.add(new TextEdit(event.getOffset(), event.getLength(), event.getText() == null ? "" : event.getText()));
        changed.run();
    }

    @Override
    public void close() {
        document.removeDocumentListener(this);
    }
}
