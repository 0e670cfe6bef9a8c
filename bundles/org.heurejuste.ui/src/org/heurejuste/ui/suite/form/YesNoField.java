package org.heurejuste.ui.suite.form;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.testing.edit.FieldEntry;
import org.jspecify.annotations.Nullable;

/** Yes or no: a check box, quiet where it only shows the default, between yes and no where it has another value or none. */
final class YesNoField extends FieldControl {

    private final Button box;

    YesNoField(FormContext context, FieldPlace place, Composite parent) {
        super(context, place);
        box = new Button(parent, SWT.CHECK);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        describe(box);
    }

    private void choose() {
        box.setGrayed(false);
        set(box.getSelection());
    }

    @Override
    Control control() {
        return box;
    }

    @Override
    void show(@Nullable FieldEntry entry) {
        FieldDefinition field = field();
        boolean usual = field != null && Boolean.TRUE.equals(field.defaultValue());
        boolean known = entry == null ? !isExpected() : entry.value() instanceof Boolean;
        boolean value = entry == null ? usual : Boolean.TRUE.equals(entry.value());
        box.setGrayed(!known);
        box.setSelection(value || !known);
        box.setText(words(entry, known, value));
        box.setForeground(entry == null ? context().colors().quiet() : context().colors().plain(box));
    }

    private String words(@Nullable FieldEntry entry, boolean known, boolean value) {
        if (entry == null) {
            return isExpected() ? Messages.field_anyValue : value ? Messages.yes_default : Messages.no_default;
        }
        if (!known) {
            return entry.simple() && entry.value() == null ? Messages.field_nullValue : entry.text();
        }
        return value ? Messages.yes : Messages.no;
    }
}
