package org.heurejuste.ui.language;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.RewriteSessionEditProcessor;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

import org.heurejuste.policy.text.TextEdit;

/** The language service's changes in the platform's documents. */
public final class Edits {

    private Edits() {}

    /**
     * The changes as the platform's.
     *
     * @param edits changes that do not overlap, all counted in the text before
     * @return the same, as one
     */
    public static MultiTextEdit of(List<TextEdit> edits) {
        MultiTextEdit all = new MultiTextEdit();
        edits.forEach(edit -> all.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
        return all;
    }

    /**
     * Makes the changes, to be undone in one step.
     *
     * @param edits changes that do not overlap, all counted in the document's text
     * @param document the document
     * @throws BadLocationException if the text has changed meanwhile
     */
    public static void apply(List<TextEdit> edits, IDocument document) throws BadLocationException {
        try {
            new RewriteSessionEditProcessor(document, of(edits),
                    org.eclipse.text.edits.TextEdit.UPDATE_REGIONS).performEdits();
        } catch (MalformedTreeException overlapping) {
            throw new BadLocationException(overlapping.getMessage());
        }
    }
}
