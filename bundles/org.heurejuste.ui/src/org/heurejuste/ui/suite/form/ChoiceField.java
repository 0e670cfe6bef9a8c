package org.heurejuste.ui.suite.form;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.ui.suite.TypedValues;
import org.jspecify.annotations.Nullable;

/** One of the values of an enum, by the words that people use; the first line stands for the field left out. */
final class ChoiceField extends FieldControl {

    private final Combo combo;
    private final List<String> values;

    ChoiceField(FormContext context, FieldPlace place, Composite parent, EnumDefinition choices) {
        super(context, place);
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        values = choices.values();
        combo.add(leftOut());
        values.forEach(value -> combo.add(TypedValues.label(choices, value)));
        combo.setVisibleItemCount(Math.min(20, values.size() + 1));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        FormScrolling.keepWheel(combo);
        describe(combo);
    }

    private String leftOut() {
        FieldDefinition field = field();
        String usual = isExpected() || field == null ? "" : TypedValues.shownDefault(field);
        if (isExpected()) {
            return Messages.field_anyValue;
        }
        return usual.isEmpty() ? Messages.field_none : NLS.bind(Messages.choice_default, usual);
    }

    private void choose() {
        int chosen = combo.getSelectionIndex();
        if (chosen <= 0) {
            clear();
        } else if (chosen <= values.size()) {
            set(values.get(chosen - 1));
        }
    }

    @Override
    Control control() {
        return combo;
    }

    @Override
    void show(@Nullable FieldEntry entry) {
        while (combo.getItemCount() > values.size() + 1) {
            combo.remove(values.size() + 1);
        }
        int known = entry == null ? 0 : values.indexOf(entry.text()) + 1;
        if (entry != null && known == 0) {
            combo.add(entry.simple() && entry.value() == null ? Messages.field_nullValue : entry.text());
            known = combo.getItemCount() - 1;
        }
        combo.select(known);
        combo.setForeground(entry == null ? context().colors().quiet() : context().colors().plain(combo));
    }
}
