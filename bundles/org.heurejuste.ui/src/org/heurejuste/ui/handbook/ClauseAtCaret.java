package org.heurejuste.ui.handbook;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;

import org.heurejuste.ui.editor.DrlEditor;

/** Which of a rule's clauses is meant. */
final class ClauseAtCaret {

    private ClauseAtCaret() {}

    /** The clause in which the caret stands, or else the rule's first. */
    static Optional<String> of(DrlEditor editor, List<String> clauses) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        String text = document.get();
        int start = editor.caret();
        int end = start;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        return clauses.contains(word) ? Optional.of(word) : clauses.stream().findFirst();
    }
}
