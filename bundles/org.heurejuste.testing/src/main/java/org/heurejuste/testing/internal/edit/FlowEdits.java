package org.heurejuste.testing.internal.edit;

import org.heurejuste.policy.text.TextEdit;

/** Adds parts to lists and objects in brackets and braces, and removes them; they have at least one part. */
final class FlowEdits {

    private FlowEdits() {}

    static TextEdit insert(int[] ends, int[] starts, int place, String written) {
        return place == 0
                ? TextEdit.insert(starts[0], written + ", ")
                : TextEdit.insert(ends[place - 1], ", " + written);
    }

    /** Takes a part away with one comma; comments around it stay. */
    static TextEdit remove(Layout layout, int[] ends, int[] starts, int place) {
        if (place + 1 < starts.length) {
            int next = starts[place + 1];
            return TextEdit.delete(starts[place],
                    layout.hasComment(ends[place], next) ? afterComma(layout, ends[place]) : next);
        }
        boolean alone = place == 0 || layout.hasComment(ends[place - 1], starts[place]);
        return TextEdit.delete(alone ? starts[place] : ends[place - 1], ends[place]);
    }

    private static int afterComma(Layout layout, int end) {
        int at = end;
        while (Character.isWhitespace(layout.text().charAt(at))) {
            at++;
        }
        return layout.text().charAt(at) == ',' ? at + 1 : end;
    }
}
