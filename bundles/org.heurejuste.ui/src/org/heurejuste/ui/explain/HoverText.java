package org.heurejuste.ui.explain;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Sentences in a hover, the first as a title, those that belong to another further in; the hover stays on the screen and beside the pointer. */
final class HoverText {

    private static final int WIDTH = 620;
    private static final int INDENT = 16;
    private static final int MARGIN = 8;
    /** Lower, and there is no room for a scroll bar. */
    private static final int LEAST = 56;
    /** How far from the pointer. */
    private static final int GAP = 12;
    /** What a sentence stands further in, in the text of an explanation. */
    private static final int BLANKS = 4;

    private final StyledText text;
    private final Control owner;

    HoverText(Composite parent, Control owner) {
        this.owner = owner;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** Shows sentences in place of those before. */
    void say(List<String> lines) {
        if (text.isDisposed()) {
            return;
        }
        text.setText(lines.stream().map(String::strip).collect(Collectors.joining("\n")));
        for (int i = 0; i < lines.size(); i++) {
            int indent = (lines.get(i).length() - lines.get(i).stripLeading().length()) / BLANKS * INDENT;
            text.setLineIndent(i, 1, indent);
            text.setLineWrapIndent(i, 1, indent + INDENT);
        }
        if (lines.size() > 1) {
            text.setStyleRange(title(lines.get(0).strip().length()));
        }
        place();
    }

    private static StyleRange title(int length) {
        StyleRange title = new StyleRange(0, length, null, null, SWT.BOLD);
        title.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        return title;
    }

    private void place() {
        Shell shell = text.getShell();
        GridData layout = (GridData) text.getLayoutData();
        layout.heightHint = Math.max(LEAST, text.computeSize(WIDTH, SWT.DEFAULT).y);
        shell.pack();
        Point size = shell.getSize();
        int room = Math.max(below(), above());
        if (size.y > room) {
            layout.heightHint -= size.y - room;
            shell.pack();
            size = shell.getSize();
        }
        shell.setLocation(location(size));
    }

    /** Where a hover of a size belongs: below the pointer where there is room, else on the side where there is more. */
    Point location(Point size) {
        Rectangle screen = owner.getMonitor().getClientArea();
        Point pointer = text.getDisplay().getCursorLocation();
        int x = Math.max(screen.x, Math.min(pointer.x + GAP, screen.x + screen.width - size.x));
        boolean isBelow = size.y <= below() || below() >= above();
        return new Point(x, isBelow ? pointer.y + GAP : pointer.y - GAP - size.y);
    }

    private int below() {
        Rectangle screen = owner.getMonitor().getClientArea();
        return screen.y + screen.height - text.getDisplay().getCursorLocation().y - 2 * GAP;
    }

    private int above() {
        return text.getDisplay().getCursorLocation().y - owner.getMonitor().getClientArea().y - 2 * GAP;
    }
}
