package org.heurejuste.ui.editor.marking;

import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.TextViewer;

/**
 * The part of a text that can be seen, with as much around it as one scrolls in a moment: what is shown between the
 * words of a huge file is worked out there alone.
 */
public final class VisiblePart implements IViewportListener, AutoCloseable {

    private static final int AROUND = 30_000;

    private final TextViewer viewer;
    private final Runnable left;
    private volatile int start;
    private volatile int end = 2 * AROUND;

    /**
     * The part that a viewer shows.
     *
     * @param viewer the viewer
     * @param left told when the window has been scrolled out of the part
     */
    public VisiblePart(TextViewer viewer, Runnable left) {
        this.viewer = viewer;
        this.left = left;
        viewer.addViewportListener(this);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    @Override
    public void viewportChanged(int verticalOffset) {
        if (viewer.getDocument() == null) {
            return;
        }
        int top = viewer.getTopIndexStartOffset();
        int bottom = viewer.getBottomIndexEndOffset();
        if (top < start || bottom > end) {
            start = Math.max(0, top - AROUND);
            end = bottom + AROUND;
            left.run();
        }
    }

    @Override
    public void close() {
        viewer.removeViewportListener(this);
    }
}
