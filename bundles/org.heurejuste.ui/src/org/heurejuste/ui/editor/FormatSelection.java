package org.heurejuste.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;

import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.ui.editor.refactor.Layout;

/** Lays out what is selected in a viewer, or everything, and leaves the caret at the words where it was. */
record FormatSelection(ISourceViewer viewer) {

    void run(SyntaxTree tree) {
        Point selection = viewer.getSelectedRange();
        run(tree, selection.y == 0 ? new Region(0, viewer.getDocument().getLength()) : lines(selection));
    }

    void all(SyntaxTree tree) {
        run(tree, new Region(0, viewer.getDocument().getLength()));
    }

    private void run(SyntaxTree tree, IRegion part) {
        Point selection = viewer.getSelectedRange();
        Position caret = new Position(selection.x, selection.y);
        IDocument document = viewer.getDocument();
        try {
            document.addPosition(caret);
            Layout.apply(document, tree, part);
            document.removePosition(caret);
            viewer.setSelectedRange(caret.getOffset(), caret.getLength());
            viewer.revealRange(caret.getOffset(), caret.getLength());
        } catch (BadLocationException caretLeft) {
            Layout.apply(document, tree, part);
        }
    }

    private IRegion lines(Point selection) {
        IDocument document = viewer.getDocument();
        try {
            int start = document.getLineInformationOfOffset(selection.x).getOffset();
            IRegion last = document.getLineInformationOfOffset(Math.max(selection.x, selection.x + selection.y - 1));
            return new Region(start, last.getOffset() + last.getLength() - start);
        } catch (BadLocationException textChangedMeanwhile) {
            return new Region(0, 0);
        }
    }
}
