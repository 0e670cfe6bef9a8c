package org.heurejuste.ui.editor.refactor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

import org.heurejuste.language.format.Formatter;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.ui.language.Edits;

/** Lays out documents. */
public final class Layout {

    private Layout() {}

    /**
     * Lays out a document.
     *
     * @param document the document
     * @param tree its tree; nothing is done where that is of another text
     * @param part the part to lay out
     */
    public static void apply(IDocument document, SyntaxTree tree, IRegion part) {
        if (document.get().equals(tree.text())) {
            int end = part.getOffset() + part.getLength();
            edit(document, Formatter.format(tree).stream()
                    .filter(edit -> edit.offset() >= part.getOffset() && edit.offset() + edit.length() <= end)
                    .toList());
        }
    }

    /**
     * Takes away the blanks at the ends of lines.
     *
     * @param document the document
     */
    public static void trim(IDocument document) {
        List<TextEdit> edits = new ArrayList<>();
        try {
            for (int line = 0; line < document.getNumberOfLines(); line++) {
                IRegion region = document.getLineInformation(line);
                String text = document.get(region.getOffset(), region.getLength());
                int kept = text.stripTrailing().length();
                if (kept < text.length()) {
                    edits.add(new TextEdit(region.getOffset() + kept, text.length() - kept, ""));
                }
            }
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(Layout.class).info(textChangedMeanwhile.getMessage());
        }
        edit(document, edits);
    }

    private static void edit(IDocument document, List<TextEdit> edits) {
        try {
            if (!edits.isEmpty()) {
                Edits.apply(edits, document);
            }
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(Layout.class).info(textChangedMeanwhile.getMessage());
        }
    }
}
