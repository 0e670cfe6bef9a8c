package org.heurejuste.ui.wizards;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** A list of reasons on a page. It is not seen, but has its place, until there are some. */
final class Reasons {

    private static final int HEIGHT = 200;
    private static final int WIDTH = 560;

    private final StyledText text;

    /** Makes the list, as wide as the page. Not a Text: GTK paints a read-only one white in a dark theme. */
    Reasons(Composite area, int columns) {
        text = new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        GridData place = new GridData(SWT.FILL, SWT.FILL, true, true, columns, 1);
        place.heightHint = HEIGHT;
        place.widthHint = WIDTH;
        text.setLayoutData(place);
        text.setVisible(false);
    }

    void show(List<String> lines) {
        text.setText(String.join("\n", lines));
        text.setVisible(true);
        text.setFocus();
    }

    void hide() {
        text.setVisible(false);
    }
}
