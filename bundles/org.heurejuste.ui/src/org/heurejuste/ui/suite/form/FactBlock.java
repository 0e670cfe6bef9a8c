package org.heurejuste.ui.suite.form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.edit.FactDrafts;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;
import org.jspecify.annotations.Nullable;

/** The facts of one type that a case gives: every field of each, those left out with their defaults. */
final class FactBlock {

    private final FormContext context;
    private final Parts parts;
    private final List<FieldControl> fields;
    private final int columns;

    /** Puts its fields into a list; lays them out in so many columns of fields. */
    FactBlock(FormContext context, Parts parts, List<FieldControl> fields, int columns) {
        this.context = context;
        this.parts = parts;
        this.fields = fields;
        this.columns = columns;
    }

    void create(Composite parent, TypeEntry entry, @Nullable TypeDefinition type) {
        int count = Math.max(1, entry.facts().size());
        for (int place = 0; place < count; place++) {
            title(parent, entry, type, place);
            FactEntry fact = place < entry.facts().size() ? entry.facts().get(place) : null;
            fields(parent, entry.type(), place, type, fact);
        }
    }

    private void title(Composite parent, TypeEntry entry, @Nullable TypeDefinition type, int place) {
        String words = type == null ? entry.type() : FieldWords.type(type);
        String numbered = entry.facts().size() > 1 ? words + " " + (place + 1) : words;
        Composite line = parts.title(parent, numbered, entry.type(), 1);
        ToolBar bar = parts.bar(line);
        if (type == null || type.role() != Role.SINGLE_FACT) {
            parts.button(bar, "icons/suite/duplicate.svg", NLS.bind(Messages.fact_duplicate, words),
                    () -> duplicate(entry.type(), place));
        }
        parts.button(bar, "icons/suite/remove.svg", NLS.bind(Messages.fact_remove, words),
                () -> remove(entry.type(), place));
    }

    private void fields(Composite parent, String typeName, int place, @Nullable TypeDefinition type,
            @Nullable FactEntry fact) {
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2 * columns).spacing(8, 4).margins(12, 0).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        for (FieldPlace field : places(typeName, place, type, fact)) {
            parts.label(grid, FieldWords.heading(field), FieldWords.explanation(field));
            FieldControl control = FieldControl.of(context, field, grid);
            layOut(control);
            fields.add(control);
        }
    }

    static void layOut(FieldControl control) {
        boolean wide = control.control() instanceof Text
                && !(control.place().kind() instanceof FieldType.WholeNumber)
                && !(control.place().kind() instanceof FieldType.Decimal);
        int width = control.control() instanceof Text ? (wide ? 160 : 100) : SWT.DEFAULT;
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).hint(width, SWT.DEFAULT)
                .indent(6, 0).applyTo(control.control());
    }

    /** The fields of the vocabulary, and whatever else the case says. */
    private static List<FieldPlace> places(String typeName, int place, @Nullable TypeDefinition type,
            @Nullable FactEntry fact) {
        List<FieldPlace> places = new ArrayList<>();
        if (type != null) {
            for (FieldDefinition field : type.fields()) {
                if (!(field.type() instanceof FieldType.Other)) {
                    places.add(new FieldPlace(Section.GIVEN, typeName, place, field.name(), field));
                }
            }
        }
        if (fact != null) {
            for (FieldEntry field : fact.fields()) {
                if (type == null || type.field(field.name()).isEmpty()) {
                    places.add(new FieldPlace(Section.GIVEN, typeName, place, field.name(), null));
                }
            }
        }
        return places;
    }

    private void remove(String type, int place) {
        SuiteModel model = context.model();
        TypeEntry now = model.cases().get(model.selected()).type(Section.GIVEN, type).orElse(null);
        if (now != null && now.facts().size() > 1) {
            model.apply(new SuiteEdit.RemoveFact(model.selected(), Section.GIVEN, type, place));
        } else if (now != null) {
            model.apply(new SuiteEdit.RemoveType(model.selected(), Section.GIVEN, type));
        }
    }

    private void duplicate(String type, int place) {
        SuiteModel model = context.model();
        model.cases().get(model.selected()).type(Section.GIVEN, type).filter(entry -> place < entry.facts().size())
                .map(entry -> entry.facts().get(place))
                .ifPresent(fact -> model.apply(new SuiteEdit.AddFact(model.selected(), Section.GIVEN, type, place + 1,
                        FactDrafts.copyOf(fact, model.cases().get(model.selected())))));
    }

    /** Adds a fact of a type, with an identifier of its own where its type has one. */
    static void add(SuiteModel model, TypeDefinition type) {
        int count = model.cases().get(model.selected()).type(Section.GIVEN, type.name()).map(t -> t.facts().size())
                .orElse(0);
        Map<String, @Nullable Object> values = FactDrafts.of(type, model.cases().get(model.selected()));
        model.apply(new SuiteEdit.AddFact(model.selected(), Section.GIVEN, type.name(), count, values));
    }
}
