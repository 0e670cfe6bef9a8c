package org.heurejuste.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;

/** Makes the selected lines comments, or, where all of them are comments, takes the comment signs away. */
final class CommentToggle implements Runnable {

    private final ISourceViewer viewer;
    private final RuleLanguage language;

    CommentToggle(ISourceViewer viewer, RuleLanguage language) {
        this.viewer = viewer;
        this.language = language;
    }

    @Override
    public void run() {
        int operation = isCommented() ? ITextOperationTarget.STRIP_PREFIX : ITextOperationTarget.PREFIX;
        ITextOperationTarget target = viewer.getTextOperationTarget();
        if (target.canDoOperation(operation)) {
            target.doOperation(operation);
        }
    }

    private boolean isCommented() {
        IDocument document = viewer.getDocument();
        Point selection = viewer.getSelectedRange();
        try {
            int first = document.getLineOfOffset(selection.x);
            int last = document.getLineOfOffset(selection.x + Math.max(0, selection.y - 1));
            return isCommented(document, first, last);
        } catch (BadLocationException noSuchLine) {
            return false;
        }
    }

    private boolean isCommented(IDocument document, int first, int last) throws BadLocationException {
        boolean any = false;
        for (int line = first; line <= last; line++) {
            String text = document.get(document.getLineOffset(line), document.getLineLength(line)).strip();
            if (!text.isEmpty() && !text.startsWith(language.commentPrefix())) {
                return false;
            }
            any |= !text.isEmpty();
        }
        return any;
    }
}
