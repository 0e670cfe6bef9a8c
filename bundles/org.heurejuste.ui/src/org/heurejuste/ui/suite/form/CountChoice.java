package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;

import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;

/** How many decisions of a type are expected: none, one, so many, or exactly those described. */
final class CountChoice {

    private static final int NONE = 0;
    private static final int ONE = 1;
    private static final int MANY = 2;
    private static final int THESE = 3;

    private CountChoice() {}

    static void create(Composite parent, FormContext context, TypeEntry entry, String words) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(line);
        Combo combo = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Messages.count_none, Messages.count_one, Messages.count_many, Messages.count_these);
        combo.select(shape(entry));
        combo.setData("field", Section.EXPECT + "/" + entry.type() + "/count");
        combo.addSelectionListener(SelectionListener
                .widgetSelectedAdapter(event -> choose(context.model(), entry, combo.getSelectionIndex())));
        FormScrolling.keepWheel(combo);
        Parts.name(combo, words);
        if (shape(entry) == MANY) {
            Spinner number = new Spinner(line, SWT.BORDER);
            number.setValues(entry.count() == null ? 2 : entry.count(), 0, 999, 0, 1, 10);
            number.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                    event -> context.model().apply(
                            new SuiteEdit.SetCount(context.model().selected(), entry.type(), number.getSelection()))));
            FormScrolling.keepWheel(number);
            Parts.name(number, words);
        }
    }

    private static int shape(TypeEntry entry) {
        if (entry.count() == null) {
            return entry.facts().isEmpty() && entry.readable() ? NONE : THESE;
        }
        return entry.count() == 0 ? NONE : entry.count() == 1 ? ONE : MANY;
    }

    private static void choose(SuiteModel model, TypeEntry entry, int shape) {
        int number = model.selected();
        switch (shape) {
            case NONE -> model.apply(new SuiteEdit.SetCount(number, entry.type(), 0));
            case ONE -> model.apply(new SuiteEdit.SetCount(number, entry.type(), 1));
            case MANY -> model.apply(new SuiteEdit.SetCount(number, entry.type(), Math.max(2, entry.facts().size())));
            default -> {
                if (entry.facts().isEmpty()) {
                    describe(model, entry, number);
                }
            }
        }
    }

    private static void describe(SuiteModel model, TypeEntry entry, int number) {
        if (entry.count() != null && entry.count() == 0) {
            model.apply(List.of(new SuiteEdit.RemoveType(number, Section.EXPECT, entry.type()),
                    new SuiteEdit.AddFact(number, Section.EXPECT, entry.type(), 0, Map.of())));
        } else {
            model.apply(new SuiteEdit.AddFact(number, Section.EXPECT, entry.type(), 0, Map.of()));
        }
    }
}
