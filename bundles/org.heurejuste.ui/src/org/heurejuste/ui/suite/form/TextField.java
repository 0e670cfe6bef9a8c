package org.heurejuste.ui.suite.form;
import java.util.List;

import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.SimpleContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.TypedValues;
import org.jspecify.annotations.Nullable;

/** A text, a number or a date; written when the keyboard leaves it, at Enter, and when the suite is saved. */
final class TextField extends FieldControl {

    private final Text text;
    private String shown = "";
    private boolean isNull;

    TextField(FormContext context, FieldPlace place, Composite parent) {
        super(context, place);
        text = new Text(parent, SWT.BORDER | SWT.SINGLE | alignment(place.kind()));
        text.setMessage(FieldWords.placeholder(place, isExpected()));
        text.addModifyListener(event -> context.changed().run());
        text.addFocusListener(FocusListener.focusLostAdapter(event -> flush()));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> flush()));
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText(shown);
            }
        }));
        describe(text);
        propose();
    }

    private static int alignment(FieldType type) {
        return type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal ? SWT.RIGHT : SWT.LEFT;
    }

    /** A field that names facts proposes those of the case. */
    private void propose() {
        if (field() == null || field().names().isEmpty()) {
            return;
        }
        SimpleContentProposalProvider known = new SimpleContentProposalProvider();
        known.setFiltering(true);
        ContentProposalAdapter proposals = new ContentProposalAdapter(text, new TextContentAdapter(), known, null,
                null);
        proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        text.addFocusListener(FocusListener.focusGainedAdapter(event -> known.setProposals(names())));
    }

    private String[] names() {
        int number = model().selected();
        if (number < 0) {
            return new String[0];
        }
        CaseEntry entry = model().cases().get(number);
        return field().names().stream().flatMap(name -> {
            int dot = name.indexOf('.');
            String type = name.substring(0, Math.max(0, dot));
            return entry.type(Section.GIVEN, type).map(TypeEntry::facts).orElse(List.of()).stream()
                    .flatMap(fact -> fact.field(name.substring(dot + 1)).stream());
        }).map(FieldEntry::text).distinct().toArray(String[]::new);
    }

    @Override
    Control control() {
        return text;
    }

    @Override
    void show(@Nullable FieldEntry entry) {
        String pending = hasPending() && text.isFocusControl() ? text.getText() : null;
        isNull = entry != null && entry.simple() && entry.value() == null;
        shown = entry == null || isNull ? "" : entry.simple() ? entry.text() : "…";
        text.setEditable(entry == null || entry.simple());
        text.setMessage(isNull ? Messages.field_nullValue : FieldWords.placeholder(place(), isExpected()));
        if (pending == null && !text.getText().equals(shown)) {
            int caret = text.getCaretPosition();
            text.setText(shown);
            text.setSelection(Math.min(caret, shown.length()));
        }
    }

    @Override
    boolean hasPending() {
        return !text.isDisposed() && text.getEditable() && !text.getText().equals(shown);
    }

    @Override
    void flush() {
        if (!hasPending()) {
            return;
        }
        String typed = text.getText();
        shown = typed;
        if (typed.isBlank()) {
            clear();
        } else {
            set(TypedValues.of(place().kind(), typed));
        }
        context().changed().run();
    }
}
