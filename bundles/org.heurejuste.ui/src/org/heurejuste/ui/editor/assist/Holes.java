package org.heurejuste.ui.editor.assist;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** Lets a person fill in the holes of a snippet, going from one to the next with the tab key. */
final class Holes {

    private Holes() {}

    /** Begins at the first hole; returns what is to be selected. */
    static Point fillIn(ITextViewer viewer, Snippet snippet, int start) throws BadLocationException {
        if (snippet.holes().isEmpty()) {
            return new Point(start + snippet.end(), 0);
        }
        LinkedModeModel model = new LinkedModeModel();
        for (LinkedPositionGroup group : groups(viewer, snippet, start).values()) {
            model.addGroup(group);
        }
        model.forceInstall();
        EditorLinkedModeUI mode = new EditorLinkedModeUI(model, viewer);
        mode.setExitPosition(viewer, start + snippet.end(), 0, Integer.MAX_VALUE);
        mode.enter();
        return new Point(mode.getSelectedRegion().getOffset(), mode.getSelectedRegion().getLength());
    }

    private static Map<Integer, LinkedPositionGroup> groups(ITextViewer viewer, Snippet snippet, int start)
            throws BadLocationException {
        Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
        int order = 0;
        for (Snippet.Hole hole : snippet.holes()) {
            groups.computeIfAbsent(hole.number(), number -> new LinkedPositionGroup()).addPosition(
                    new LinkedPosition(viewer.getDocument(), start + hole.offset(), hole.length(), order++));
        }
        return groups;
    }
}
