package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.ui.suite.Accepting;
import org.heurejuste.ui.suite.TypedValues;

/** Says, beside what is expected, what was decided instead, and offers to accept it. Empty where they agree. */
interface ActualRow {

    /** Says what the last deciding came to; answers whether the form must be laid out anew. */
    boolean update();

    /** Beside a field of a pattern. */
    static ActualRow ofField(Composite parent, FormContext context, Parts parts, FieldPlace place) {
        Link link = link(parent, context,
                () -> Accepting.of(context.model()).field(place.type(), place.place(), place.name()));
        return () -> {
            FieldComparison found = Decided.ofField(context.model(), place).orElse(null);
            String actual = found == null || found.actual() == null ? null : found.actual();
            return say(link, actual == null
                    ? ""
                    : decided(actual.equals("null")
                            ? Messages.field_nullValue
                            : TypedValues.shown(place.kind(), actual)));
        };
    }

    /** Above the fields of a pattern, where no decision stands for it. */
    static ActualRow ofPattern(Label label, FormContext context, String type, int place) {
        label.setForeground(context.colors().wrong());
        ((GridData) label.getLayoutData()).horizontalSpan = 3;
        return () -> {
            boolean missing = Decided.ofPattern(context.model(), type, place)
                    .filter(found -> found.kind() == Mismatch.Kind.MISSING).isPresent();
            return say(label, missing ? Messages.actual_missing : "");
        };
    }

    /** Below the name of a type: decisions in surplus, and another number than expected. */
    static ActualRow ofType(Composite parent, FormContext context, Parts parts, String type) {
        Link link = link(parent, context, () -> Accepting.of(context.model()).type(type));
        GridDataFactory.fillDefaults().indent(12, 0).grab(true, false).applyTo(link);
        return () -> {
            List<Mismatch> found = Decided.ofType(context.model(), type);
            String words = found.stream().map(one -> one.message().in(Locale.getDefault()) + (one.decision() == null
                    ? ""
                    : " (" + Decided.words(one.decision()) + ")")).collect(Collectors.joining("\n"));
            return say(link, words.isEmpty() ? "" : escaped(words) + "  " + accept());
        };
    }

    private static Link link(Composite parent, FormContext context, Runnable accept) {
        Link link = new Link(parent, SWT.NONE);
        link.setForeground(context.colors().wrong());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> accept.run()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link);
        return link;
    }

    private static String decided(String words) {
        return escaped(NLS.bind(Messages.actual_decided, words)) + "  " + accept();
    }

    private static String accept() {
        return "<a>" + Messages.actual_accept + "</a>";
    }

    private static String escaped(String words) {
        return LegacyActionTools.escapeMnemonics(words.replace("<", "‹").replace(">", "›"));
    }

    private static boolean say(Control control, String words) {
        String before = control instanceof Link link ? link.getText() : ((Label) control).getText();
        if (control instanceof Link link) {
            link.setText(words);
        } else {
            ((Label) control).setText(words);
        }
        control.setVisible(!words.isEmpty());
        boolean whole = ((GridData) control.getLayoutData()).horizontalSpan > 1
                || !(control.getParent().getLayout() instanceof GridLayout grid)
                || grid.numColumns == 1;
        ((GridData) control.getLayoutData()).exclude = whole && words.isEmpty();
        return !before.equals(words);
    }
}
