package org.heurejuste.ui.suite.form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.suite.SuiteModel;

/** What a case is called, which clauses it illustrates, and when it is decided. */
final class CaseHeader {

    private final FormContext context;
    private final Entry name;
    private final Entry clauses;
    private final Entry now;

    CaseHeader(Composite parent, FormContext context, Parts parts) {
        this.context = context;
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        name = new Entry(grid, parts, Messages.case_name, "", 3);
        clauses = new Entry(grid, parts, Messages.case_clauses, Messages.case_clausesHint, 1);
        now = new Entry(grid, parts, Messages.case_now, Messages.case_nowHint, 1);
        ClauseProposals.install(clauses.text, context.model());
    }

    void update(CaseEntry entry) {
        name.show(entry.name());
        clauses.show(String.join(", ", entry.clauses()));
        now.show(entry.now() == null ? "" : entry.now().text());
    }

    boolean hasPending() {
        return name.hasPending() || clauses.hasPending() || now.hasPending();
    }

    void flush() {
        SuiteModel model = context.model();
        int number = model.selected();
        if (name.hasPending()) {
            name.taken();
            model.apply(new SuiteEdit.SetName(number, name.text.getText().strip()));
        }
        if (clauses.hasPending()) {
            clauses.taken();
            model.apply(new SuiteEdit.SetClauses(number, listed(clauses.text.getText())));
        }
        if (now.hasPending()) {
            now.taken();
            String time = now.text.getText().strip();
            model.apply(new SuiteEdit.SetNow(number, time.isEmpty() ? null : time));
        }
    }

    private static List<String> listed(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+")).map(String::strip).filter(clause -> !clause.isEmpty())
                .map(clause -> clause.toUpperCase(Locale.ROOT)).distinct().toList();
    }

    /** One of its texts. */
    private final class Entry {

        private final Text text;
        private String shown = "";

        Entry(Composite grid, Parts parts, String label, String hint, int span) {
            parts.label(grid, label, label);
            text = new Text(grid, SWT.BORDER | SWT.SINGLE);
            text.setMessage(hint);
            text.setData("field", label);
            Parts.name(text, label);
            GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(120, SWT.DEFAULT).applyTo(text);
            text.addModifyListener(event -> context.changed().run());
            text.addFocusListener(FocusListener.focusLostAdapter(event -> flush()));
            text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> flush()));
            text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
                if (event.keyCode == SWT.ESC) {
                    text.setText(shown);
                }
            }));
        }

        void show(String value) {
            boolean typing = hasPending() && text.isFocusControl();
            shown = value;
            if (!typing && !text.getText().equals(value)) {
                text.setText(value);
            }
        }

        boolean hasPending() {
            return !text.isDisposed() && !text.getText().equals(shown);
        }

        void taken() {
            shown = text.getText();
            context.changed().run();
        }
    }
}
