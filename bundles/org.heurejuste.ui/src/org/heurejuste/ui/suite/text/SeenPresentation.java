package org.heurejuste.ui.suite.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.jspecify.annotations.Nullable;

/** Colours a long text where it is seen, line by line: to colour all of it at once would keep the window waiting. */
final class SeenPresentation extends PresentationReconciler implements IViewportListener {

    /** A text of so many UTF-16 units is long. */
    private static final int LONG = 100_000;
    /** So many units around what is seen are coloured with it. */
    private static final int AROUND = 5_000;

    private @Nullable ITextViewer viewer;

    @Override
    public void install(ITextViewer textViewer) {
        super.install(textViewer);
        viewer = textViewer;
        textViewer.addViewportListener(this);
    }

    @Override
    public void uninstall() {
        if (viewer != null) {
            viewer.removeViewportListener(this);
        }
        viewer = null;
        super.uninstall();
    }

    @Override
    public void viewportChanged(int verticalOffset) {
        IDocument document = viewer == null ? null : viewer.getDocument();
        if (viewer != null && document != null && document.getLength() >= LONG) {
            TextPresentation seen = createPresentation(new Region(0, document.getLength()), document);
            if (seen != null) {
                viewer.changeTextPresentation(seen, false);
            }
        }
    }

    @Override
    protected @Nullable TextPresentation createPresentation(IRegion damage, IDocument document) {
        if (viewer == null || document.getLength() < LONG) {
            return super.createPresentation(damage, document);
        }
        int top = Math.max(0, viewer.getTopIndexStartOffset() - AROUND);
        int bottom = Math.max(0, viewer.getBottomIndexEndOffset()) + AROUND;
        int start = Math.max(damage.getOffset(), top);
        int end = Math.min(Math.min(damage.getOffset() + damage.getLength(), bottom), document.getLength());
        return end > start ? super.createPresentation(wholeLines(start, end, document), document) : null;
    }

    private static IRegion wholeLines(int start, int end, IDocument document) {
        try {
            int from = document.getLineInformationOfOffset(start).getOffset();
            IRegion last = document.getLineInformationOfOffset(end);
            return new Region(from, last.getOffset() + last.getLength() - from);
        } catch (BadLocationException shorterMeanwhile) {
            return new Region(start, end - start);
        }
    }
}
