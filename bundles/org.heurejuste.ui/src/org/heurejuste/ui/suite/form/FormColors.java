package org.heurejuste.ui.suite.form;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.ui.suite.Ink;

/** The colours of the form, from the workbench's theme. */
final class FormColors {

    /** What is quiet: defaults, names in the rules, units. */
    Color quiet() {
        return registered(JFacePreferences.QUALIFIER_COLOR);
    }

    /** What is wrong. */
    Color wrong() {
        return registered(JFacePreferences.ERROR_COLOR);
    }

    /** The usual colour of what is written in a control. */
    Color plain(Control control) {
        return Ink.on(control.getParent().getBackground());
    }

    private static Color registered(String name) {
        ColorRegistry colors = JFaceResources.getColorRegistry();
        Color color = colors.get(name);
        return color == null ? Display.getCurrent().getSystemColor(SWT.COLOR_DARK_GRAY) : color;
    }
}
