package org.heurejuste.ui.suite;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** The colour of letters on a ground that the workbench's theme has coloured. */
public final class Ink {

    private static final int MIDDLE = 128;
    private static final int LIGHT = 230;

    private Ink() {}

    /**
     * The colour of usual letters.
     *
     * @param ground what they stand on
     * @return light on a dark ground, else the platform's
     */
    public static Color on(Color ground) {
        return isDark(ground)
                ? new Color(LIGHT, LIGHT, LIGHT)
                : Display.getCurrent().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    /**
     * Whether letters on a ground must be light.
     *
     * @param ground what they stand on
     * @return true where it is dark
     */
    public static boolean isDark(Color ground) {
        return (ground.getRed() * 299 + ground.getGreen() * 587 + ground.getBlue() * 114) / 1000 < MIDDLE;
    }
}
