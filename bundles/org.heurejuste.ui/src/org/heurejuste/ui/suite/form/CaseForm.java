package org.heurejuste.ui.suite.form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/**
 * The selected case, field by field. Its widgets stay as long as cases have the same facts and expectations, so that the keyboard stays
 * where it is; otherwise they are made anew.
 */
final class CaseForm {

    /** From this width on, two fields stand side by side. */
    private static final int WIDE = 620;

    private final FormContext context;
    private final Parts parts;
    private final ScrolledComposite scroll;
    private final List<FieldControl> fields = new ArrayList<>();
    private final List<ActualRow> actuals = new ArrayList<>();
    private @Nullable CaseHeader header;
    private @Nullable ResultBanner banner;
    private @Nullable UnmentionedDecisions unmentioned;
    private String structure = "-";
    private @Nullable String wantedFocus;
    private @Nullable Control last;
    private boolean rebuilding;

    CaseForm(Composite parent, FormContext context, Parts parts) {
        this.context = context;
        this.parts = parts;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> resized());
        scroll.getVerticalBar().setIncrement(24);
    }

    /** Shows the selected case as it is now. */
    void refresh() {
        SuiteState state = context.model().state();
        if (state == null || scroll.isDisposed()) {
            return;
        }
        CaseEntry entry = selected();
        if (structure.equals(structure(entry, state))) {
            update();
        } else if (!rebuilding) {
            rebuilding = true;
            scroll.getDisplay().asyncExec(this::rebuild);
        }
    }

    private @Nullable CaseEntry selected() {
        SuiteModel model = context.model();
        int number = model.selected();
        return number < 0 ? null : model.cases().get(number);
    }

    /** What the widgets depend on: which facts and expectations there are, and how wide the form is. */
    private String structure(@Nullable CaseEntry entry, SuiteState state) {
        if (entry == null) {
            return "none";
        }
        String given = entry.given().stream().map(type -> type.type() + type.facts().size() + unknown(type, state))
                .collect(Collectors.joining("|"));
        String expected = entry.expect().stream().map(CaseForm::shape).collect(Collectors.joining("|"));
        return columns() + "/" + entry.editable() + "/" + given + "/" + expected + "/"
                + System.identityHashCode(state.vocabulary());
    }

    private static String unknown(TypeEntry type, SuiteState state) {
        return type.facts().stream().flatMap(fact -> fact.fields().stream()).map(FieldEntry::name)
                .filter(name -> state.vocabulary().type(type.type()).flatMap(t -> t.field(name)).isEmpty())
                .collect(Collectors.joining(","));
    }

    private static String shape(TypeEntry type) {
        String count = type.count() == null ? "" : String.valueOf(Math.min(2, type.count()));
        return type.type() + count + type.readable() + type.facts().stream().map(FactEntry::fields)
                .map(list -> list.stream().map(FieldEntry::name).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private int columns() {
        return scroll.getClientArea().width >= WIDE ? 2 : 1;
    }

    private void resized() {
        if (context.model().state() != null && !structure.startsWith(String.valueOf(columns()))) {
            refresh();
        }
        layOut();
    }

    private void rebuild() {
        rebuilding = false;
        SuiteState state = context.model().state();
        if (scroll.isDisposed() || state == null) {
            return;
        }
        String focus = wantedFocus == null ? focused() : wantedFocus;
        wantedFocus = null;
        scroll.setRedraw(false);
        Control old = scroll.getContent();
        fields.clear();
        actuals.clear();
        header = null;
        banner = null;
        unmentioned = null;
        CaseEntry entry = selected();
        scroll.setContent(entry == null ? nothing() : content(entry, state));
        if (old != null) {
            old.dispose();
        }
        structure = structure(entry, state);
        ground(scroll);
        update();
        layOut();
        scroll.setRedraw(true);
        scroll.redraw();
        focus(focus);
    }

    private Composite nothing() {
        Composite page = page();
        Label label = new Label(page, SWT.WRAP);
        label.setText(Messages.noCase);
        return page;
    }

    private Composite page() {
        Composite page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(page);
        return page;
    }

    private Composite content(CaseEntry entry, SuiteState state) {
        Composite page = page();
        banner = new ResultBanner(page, context, parts);
        header = new CaseHeader(page, context, parts);
        Vocabulary vocabulary = state.vocabulary();
        if (!entry.editable()) {
            Label label = new Label(page, SWT.WRAP);
            label.setText(Messages.notEditable);
            GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(label);
            return page;
        }
        AddMenu.given(parts.heading(page, Messages.part_given), context, vocabulary);
        FactBlock facts = new FactBlock(context, parts, fields, columns());
        entry.given().forEach(type -> facts.create(page, type, vocabulary.type(type.type()).orElse(null)));
        AddMenu.expected(parts.heading(page, Messages.part_expected), context, vocabulary);
        ExpectBlock expected = new ExpectBlock(context, parts, fields, actuals);
        entry.expect().forEach(type -> expected.create(page, type, vocabulary.type(type.type()).orElse(null)));
        unmentioned = new UnmentionedDecisions(page, context, parts);
        AlwaysPart.create(page, parts, state);
        reveal(page);
        return page;
    }

    /** Bars of buttons stand on the ground of the form, not on one of their own. */
    private void ground(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof ToolBar bar) {
                bar.setBackground(bar.getParent().getBackground());
            } else if (child instanceof Composite inner) {
                ground(inner);
            }
        }
    }

    private void reveal(Composite page) {
        for (Control child : page.getChildren()) {
            if (child instanceof Composite inner) {
                reveal(inner);
            } else {
                child.addListener(SWT.FocusIn, event -> {
                    last = child;
                    FormScrolling.reveal(child);
                });
            }
        }
    }

    private void update() {
        CaseEntry entry = selected();
        SuiteState state = context.model().state();
        if (entry == null || state == null || header == null || banner == null) {
            return;
        }
        header.update(entry);
        banner.update(entry, state);
        fields.forEach(field -> field.update(entry, state));
        boolean moved = false;
        for (ActualRow row : actuals) {
            moved |= row.update();
        }
        if (unmentioned != null) {
            moved |= unmentioned.update();
        }
        if (moved) {
            layOut();
        }
    }

    private void layOut() {
        if (scroll.getContent() instanceof Composite page) {
            page.layout(true, true);
            int width = scroll.getClientArea().width;
            scroll.setMinSize(page.computeSize(Math.max(width, 380), SWT.DEFAULT));
        }
    }

    private @Nullable String focused() {
        Control focus = scroll.getDisplay().getFocusControl();
        Composite parent = focus == null ? null : focus.getParent();
        while (parent != null && parent != scroll) {
            parent = parent.getParent();
        }
        return parent == null ? null : (String) focus.getData("field");
    }

    private void focus(@Nullable String key) {
        if (key != null) {
            find(scroll, key);
        }
    }

    private static boolean find(Composite parent, String key) {
        for (Control child : parent.getChildren()) {
            if (key.equals(child.getData("field"))) {
                child.setFocus();
                child.notifyListeners(SWT.FocusIn, new Event());
                return true;
            }
            if (child instanceof Composite inner && find(inner, key)) {
                return true;
            }
        }
        return false;
    }

    /** Gives the keyboard back to the field that had it last; answers whether there is one. */
    boolean setFocus() {
        Control field = last;
        return field != null && !field.isDisposed() && field.setFocus();
    }

    /** The keyboard has gone elsewhere, and is to come back there. */
    void left() {
        last = null;
    }

    void flush() {
        CaseHeader top = header;
        if (top != null) {
            top.flush();
        }
        List.copyOf(fields).forEach(FieldControl::flush);
    }

    boolean hasPending() {
        CaseHeader top = header;
        return top != null && top.hasPending() || fields.stream().anyMatch(FieldControl::hasPending);
    }
}
