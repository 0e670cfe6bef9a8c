package org.heurejuste.ui.outline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.text.source.ISourceViewer;

import org.heurejuste.policy.OutlineNode;
import org.jspecify.annotations.Nullable;

/** An editor's outline, and where in it the caret is. Used in the UI thread only. */
public final class OutlineModel {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private List<OutlineElement> elements = List.of();
    private int caret;

    /** Told when an outline changes. */
    public interface Listener {

        /** The outline is another one now. */
        void outlineChanged();

        /** The caret stands elsewhere in the text now. */
        void caretMoved();
    }

    /**
     * Replaces the outline.
     *
     * @param nodes its first level
     */
    public void set(List<OutlineNode> nodes) {
        elements = OutlineElement.of(nodes);
        listeners.forEach(Listener::outlineChanged);
    }

    /**
     * Follows a viewer's caret.
     *
     * @param viewer the viewer of the text that the outline is of
     */
    public void followCaret(ISourceViewer viewer) {
        viewer.getTextWidget().addCaretListener(event -> viewer.getTextWidget().getDisplay().asyncExec(() -> {
            if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
                caretAt(viewer.getSelectedRange().x);
            }
        }));
    }

    private void caretAt(int offset) {
        if (offset != caret) {
            caret = offset;
            listeners.forEach(Listener::caretMoved);
        }
    }

    /**
     * The outline's first level.
     *
     * @return in the file's order
     */
    public List<OutlineElement> elements() {
        return elements;
    }

    /**
     * The line of the outline that the caret is in.
     *
     * @return the last line that begins before the caret; empty before the first one
     */
    public Optional<OutlineElement> atCaret() {
        return Optional.ofNullable(lastBefore(elements));
    }

    private @Nullable OutlineElement lastBefore(List<OutlineElement> among) {
        OutlineElement found = null;
        for (OutlineElement element : among) {
            int offset = element.node().span().offset();
            if (offset <= caret && (found == null || offset >= found.node().span().offset())) {
                found = element;
            }
        }
        OutlineElement below = found == null ? null : lastBefore(found.children());
        return below == null ? found : below;
    }

    /**
     * Adds a listener.
     *
     * @param listener told of every change until removed
     */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Removes a listener.
     *
     * @param listener told no longer
     */
    public void remove(Listener listener) {
        listeners.remove(listener);
    }
}
