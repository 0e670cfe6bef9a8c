package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import org.heurejuste.runtime.Decision;

/** The decisions made that the case says nothing of, so that nobody has to look for them elsewhere. */
final class UnmentionedDecisions {

    private final FormContext context;
    private final Composite heading;
    private final Label list;

    UnmentionedDecisions(Composite parent, FormContext context, Parts parts) {
        this.context = context;
        heading = parts.heading(parent, Messages.part_alsoDecided);
        list = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(300, SWT.DEFAULT).applyTo(list);
    }

    /** Shows them; answers whether the form must be laid out anew. */
    boolean update() {
        List<Decision> decisions = Decided.unmentioned(context.model());
        String words = decisions.stream().map(UnmentionedDecisions::line).collect(Collectors.joining("\n"));
        boolean changed = !words.equals(list.getText());
        list.setText(words.replace("&", "&&"));
        for (Control part : List.of(heading, list)) {
            part.setVisible(!decisions.isEmpty());
            ((GridData) part.getLayoutData()).exclude = decisions.isEmpty();
        }
        return changed;
    }

    private static String line(Decision decision) {
        String values = Decided.words(decision);
        String what = FieldWords.type(decision.type()) + (values.isEmpty() ? "" : ": " + values);
        return NLS.bind(Messages.alsoDecided_line, what,
                decision.clause() == null ? decision.rule() : decision.clause());
    }
}
