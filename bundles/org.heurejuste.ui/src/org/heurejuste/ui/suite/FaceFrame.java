package org.heurejuste.ui.suite;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Holds a face of a suite, or says in its place why there is none, and where to mend that. */
final class FaceFrame extends Composite {

    private final StackLayout layout = new StackLayout();
    private final Composite message;
    private final Label icon;
    private final Link words;
    private final boolean hasText;
    private @Nullable SourceSpan place;

    /**
     * A frame without content yet.
     *
     * @param parent its parent
     * @param opener shows a place of the text, or null where there is none to show
     */
    FaceFrame(Composite parent, @Nullable Consumer<SourceSpan> opener) {
        super(parent, SWT.NONE);
        setLayout(layout);
        hasText = opener != null;
        message = new Composite(this, SWT.NONE);
        message.setLayout(new GridLayout(2, false));
        icon = new Label(message, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        words = new Link(message, SWT.WRAP);
        words.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        words.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            SourceSpan where = place;
            if (where != null && opener != null) {
                opener.accept(where);
            }
        }));
        layout.topControl = message;
        words.setText(Messages.reading);
    }

    /**
     * Shows the face where the suite can be read, and the obstacle where not.
     *
     * @param face the face's control
     * @param state the suite, or null where it is being read for the first time
     * @return whether something else was shown before
     */
    boolean show(Control face, @Nullable SuiteState state) {
        List<Diagnostic> obstacles = state == null ? List.of() : state.obstacles();
        if (!obstacles.isEmpty()) {
            explain(obstacles.get(0));
        }
        Control top = state == null || !obstacles.isEmpty() ? message : face;
        boolean other = layout.topControl != top;
        if (other) {
            layout.topControl = top;
            layout();
        }
        return other;
    }

    /** Whether the face itself is shown, rather than why there is none. */
    boolean showsFace() {
        return layout.topControl != message;
    }

    private void explain(Diagnostic obstacle) {
        place = obstacle.span();
        icon.setImage(getDisplay().getSystemImage(SWT.ICON_ERROR));
        Locale locale = Locale.getDefault();
        String help = obstacle.help() == null ? "" : " " + obstacle.help().in(locale);
        String said = NLS.bind(Messages.cannotRead_line, obstacle.span().line(), obstacle.message().in(locale) + help);
        words.setText(Messages.cannotRead + "\n\n" + LegacyActionTools.escapeMnemonics(said)
                + (hasText ? "\n\n<a>" + Messages.cannotRead_showText + "</a>" : ""));
        message.layout();
    }

    @Override
    public boolean setFocus() {
        return showsFace() ? super.setFocus() : words.setFocus();
    }
}
