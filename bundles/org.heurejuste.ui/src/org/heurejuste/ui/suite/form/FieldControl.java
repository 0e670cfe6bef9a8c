package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/** Shows one value of a case and changes it. */
abstract class FieldControl {

    private final FormContext context;
    private final FieldPlace place;
    private @Nullable ControlDecoration problem;

    FieldControl(FormContext context, FieldPlace place) {
        this.context = context;
        this.place = place;
    }

    /** The control for a field: a choice, a check box, or a text, as its values ask for. */
    static FieldControl of(FormContext context, FieldPlace place, Composite parent) {
        return switch (place.kind()) {
            case FieldType.Choice choice -> new ChoiceField(context, place, parent, choice.enumeration());
            case FieldType.YesNo yesNo -> new YesNoField(context, place, parent);
            default -> new TextField(context, place, parent);
        };
    }

    /** The widget that has the keyboard when the value is edited. */
    abstract Control control();

    /** Shows what stands in the case; null where the case leaves the field out. */
    abstract void show(@Nullable FieldEntry entry);

    /** Writes what is typed, where the keyboard has not left it yet. */
    void flush() {
        // most fields write at once
    }

    /** Whether something is typed that is not written yet. */
    boolean hasPending() {
        return false;
    }

    final FieldPlace place() {
        return place;
    }

    final FormContext context() {
        return context;
    }

    final SuiteModel model() {
        return context.model();
    }

    final boolean isExpected() {
        return place.section() == Section.EXPECT;
    }

    /** Shows the value and what is wrong with it. */
    final void update(CaseEntry entry, SuiteState state) {
        FieldEntry written = place.in(entry).orElse(null);
        show(written);
        List<Diagnostic> wrong = written == null ? List.of() : state.problemsIn(written.valueSpan());
        decorate(wrong);
    }

    private void decorate(List<Diagnostic> wrong) {
        ControlDecoration mark = problem;
        if (wrong.isEmpty()) {
            if (mark != null) {
                mark.hide();
            }
            return;
        }
        if (mark == null) {
            mark = new ControlDecoration(control(), SWT.LEFT | SWT.TOP);
            problem = mark;
        }
        boolean error = wrong.stream().anyMatch(found -> found.severity() == Severity.ERROR);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
                error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
        mark.setDescriptionText(wrong.stream().map(FieldControl::words).collect(Collectors.joining("\n")));
        mark.show();
    }

    private static String words(Diagnostic found) {
        Locale locale = Locale.getDefault();
        return found.message().in(locale) + (found.help() == null ? "" : " " + found.help().in(locale));
    }

    /** Puts a value into the case. */
    final void set(@Nullable Object value) {
        model().apply(place.set(model().selected(), value));
    }

    /** Leaves the field out of the case, unless it is already. */
    final void clear() {
        int number = model().selected();
        if (number >= 0 && place.in(model().cases().get(number)).isPresent()) {
            model().apply(place.clear(number));
        }
    }

    /** Gives the widget its name for who cannot see it, its explanation, and the way back to the default. */
    final void describe(Control control) {
        control.setData("field", place.key());
        control.setToolTipText(FieldWords.explanation(place));
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = FieldWords.spoken(place);
            }
        });
        if (!(control instanceof Text)) {
            offerReset(control);
        }
    }

    /** A text is emptied instead, and keeps the platform's menu. */
    private void offerReset(Control control) {
        Menu menu = new Menu(control);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(isExpected() ? Messages.field_any : Messages.field_reset);
        reset.addListener(SWT.Selection, event -> clear());
        menu.addListener(SWT.Show, event -> reset.setEnabled(isGiven()));
        control.setMenu(menu);
        control.addDisposeListener(event -> menu.dispose());
    }

    private boolean isGiven() {
        int number = model().selected();
        return number >= 0 && place.in(model().cases().get(number)).isPresent();
    }

    final @Nullable FieldDefinition field() {
        return place.field();
    }
}
