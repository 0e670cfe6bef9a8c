package org.heurejuste.ui.suite.table;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.ui.suite.Ink;

/** The table in the colours of the workbench: those of the control that it stands in, and of the platform's selection. */
final class TableTheme extends ModernNatTableThemeConfiguration {

    /** Takes the colours over from a control that the workbench has themed. */
    TableTheme(Control like) {
        Display display = like.getDisplay();
        boolean dark = Ink.isDark(like.getBackground());
        Color ground = dark ? like.getBackground() : display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
        Color ink = Ink.on(ground);
        Color head = mixed(ground, ink, dark ? 0.12 : 0.06);
        Color line = mixed(ground, ink, dark ? 0.22 : 0.16);
        Color chosen = dark ? new Color(44, 82, 128) : display.getSystemColor(SWT.COLOR_LIST_SELECTION);
        Color chosenInk = dark ? new Color(255, 255, 255) : display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
        body(ground, ink, line);
        heads(head, ink, line);
        selection(chosen, chosenInk, mixed(head, chosen, 0.35), ink);
    }

    private void body(Color ground, Color ink, Color line) {
        defaultFont = JFaceResources.getDialogFont();
        defaultBgColor = ground;
        defaultFgColor = ink;
        defaultHAlign = HorizontalAlignmentEnum.LEFT;
        evenRowBgColor = ground;
        oddRowBgColor = mixed(ground, ink, 0.025);
        evenRowFgColor = ink;
        oddRowFgColor = ink;
        gridLineColor = line;
        freezeSeparatorColor = mixed(ground, ink, 0.4);
    }

    private void heads(Color head, Color ink, Color line) {
        cHeaderFont = JFaceResources.getDialogFont();
        rHeaderFont = JFaceResources.getDialogFont();
        cHeaderBgColor = head;
        cHeaderFgColor = ink;
        cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        rHeaderBgColor = head;
        rHeaderFgColor = mixed(head, ink, 0.6);
        cornerBgColor = head;
        cornerFgColor = ink;
        cGroupHeaderBgColor = head;
        cGroupHeaderFgColor = ink;
        cGroupHeaderFont = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
        cGroupHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        sortHeaderBgColor = head;
        sortHeaderFgColor = ink;
        renderColumnHeaderGridLines = true;
    }

    private void selection(Color chosen, Color chosenInk, Color chosenHead, Color ink) {
        defaultSelectionBgColor = chosen;
        defaultSelectionFgColor = chosenInk;
        defaultSelectionFont = JFaceResources.getDialogFont();
        selectionAnchorBgColor = chosen;
        selectionAnchorFgColor = chosenInk;
        selectionAnchorSelectionBgColor = chosen;
        selectionAnchorSelectionFgColor = chosenInk;
        selectionAnchorSelectionFont = JFaceResources.getDialogFont();
        cHeaderSelectionBgColor = chosenHead;
        cHeaderSelectionFgColor = ink;
        cHeaderSelectionFont = JFaceResources.getDialogFont();
        cHeaderFullSelectionBgColor = chosenHead;
        cHeaderFullSelectionFgColor = ink;
        rHeaderSelectionBgColor = chosenHead;
        rHeaderSelectionFgColor = ink;
        rHeaderSelectionFont = JFaceResources.getDialogFont();
        rHeaderFullSelectionBgColor = chosenHead;
        rHeaderFullSelectionFgColor = ink;
        selectedSortHeaderBgColor = chosenHead;
        selectedSortHeaderFgColor = ink;
        selectedSortHeaderFont = JFaceResources.getDialogFont();
    }

    /** A colour between two. */
    static Color mixed(Color ground, Color ink, double share) {
        return new Color(between(ground.getRed(), ink.getRed(), share),
                between(ground.getGreen(), ink.getGreen(), share), between(ground.getBlue(), ink.getBlue(), share));
    }

    private static int between(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** The colour of what is wrong, as the workbench has it. */
    static Color wrong(Control like) {
        Color color = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
        return color == null ? new Color(new RGB(200, 40, 40)) : color;
    }
}
