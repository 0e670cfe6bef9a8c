package org.heurejuste.ui.cases;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** How far a run is: green while everything passes, red from the first failure on. */
final class RunBar extends Canvas {

    private static final int HEIGHT = 12;
    private static final int WIDTH = 120;
    // Both stand out from the light and from the dark theme's background by at least 3 to 1.
    private static final Color GREEN = new Color(46, 139, 74);
    private static final Color RED = new Color(209, 62, 52);

    private int done;
    private int total;
    private boolean red;
    private String words = "";

    RunBar(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(event -> paint(event.gc));
        describe();
    }

    /**
     * Shows a state.
     *
     * @param casesDone how many cases are done
     * @param casesTotal how many there are to run; 0 where nothing is to be shown
     * @param failure whether anything failed
     * @param summary the same in words, for those who do not see the bar
     */
    void show(int casesDone, int casesTotal, boolean failure, String summary) {
        done = casesDone;
        total = casesTotal;
        red = failure;
        words = summary;
        setToolTipText(summary);
        redraw();
        getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }

    /** Returns the share that is filled, from 0 to 1. */
    double filled() {
        return total == 0 ? red ? 1 : 0 : (double) done / total;
    }

    /** Returns whether it tells of a failure. */
    boolean isRed() {
        return red;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, heightHint == SWT.DEFAULT ? HEIGHT : heightHint);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        int width = (int) Math.round((area.width - 2) * filled());
        if (width > 0) {
            gc.setBackground(red ? RED : GREEN);
            gc.fillRectangle(1, 1, width, area.height - 2);
        }
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words.isEmpty() ? Messages.bar_name : Messages.bar_name + ": " + words;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PROGRESSBAR;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = Math.round(filled() * 100) + " %";
            }
        });
    }
}
