package org.heurejuste.ui.language;

import java.util.function.Consumer;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;

/** Hears of texts that are opened and closed; their changes are the documents' own. */
record BufferListener(Consumer<ITextFileBuffer> opened, Consumer<ITextFileBuffer> closed)
        implements
            IFileBufferListener {

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            opened.accept(text);
        }
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            closed.accept(text);
        }
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // the document tells
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // the document tells
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // saved or not, the text is the document's
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        // saved or not, the text is the document's
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // saved or not, the text is the document's
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // a buffer for the new place follows
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the workspace tells
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // saved or not, the text is the document's
    }
}
