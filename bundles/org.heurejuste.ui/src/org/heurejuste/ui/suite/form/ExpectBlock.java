package org.heurejuste.ui.suite.form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;
import org.jspecify.annotations.Nullable;

/** What a case expects of the decisions of one type: how many there are, or what each of them says. */
final class ExpectBlock {

    private final FormContext context;
    private final Parts parts;
    private final List<FieldControl> fields;
    private final List<ActualRow> actuals;

    /** Puts its fields, and where they are compared with what was decided, into lists. */
    ExpectBlock(FormContext context, Parts parts, List<FieldControl> fields, List<ActualRow> actuals) {
        this.context = context;
        this.parts = parts;
        this.fields = fields;
        this.actuals = actuals;
    }

    void create(Composite parent, TypeEntry entry, @Nullable TypeDefinition type) {
        String words = type == null ? entry.type() : FieldWords.type(type);
        Composite line = parts.title(parent, words, entry.type(), 2);
        CountChoice.create(line, context, entry, words);
        ToolBar bar = parts.bar(line);
        parts.button(bar, "icons/suite/remove.svg", NLS.bind(Messages.expect_remove, words), () -> context.model()
                .apply(new SuiteEdit.RemoveType(context.model().selected(), Section.EXPECT, entry.type())));
        actuals.add(ActualRow.ofType(parent, context, parts, entry.type()));
        for (int place = 0; place < entry.facts().size(); place++) {
            pattern(parent, entry, type, place);
        }
    }

    private void pattern(Composite parent, TypeEntry entry, @Nullable TypeDefinition type, int place) {
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).margins(12, 0).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        FactEntry fact = entry.facts().get(place);
        actuals.add(ActualRow.ofPattern(parts.remark(grid, ""), context, entry.type(), place));
        for (FieldEntry field : fact.fields()) {
            field(grid,
                    new FieldPlace(Section.EXPECT, entry.type(), place, field.name(), definition(type, field.name())));
        }
        buttons(grid, entry, type, place, fact);
    }

    private void field(Composite grid, FieldPlace place) {
        parts.label(grid, FieldWords.heading(place), FieldWords.explanation(place));
        FieldControl control = FieldControl.of(context, place, grid);
        FactBlock.layOut(control);
        ((GridData) control.control().getLayoutData()).grabExcessHorizontalSpace = false;
        fields.add(control);
        actuals.add(ActualRow.ofField(grid, context, parts, place));
    }

    private void buttons(Composite grid, TypeEntry entry, @Nullable TypeDefinition type, int place, FactEntry fact) {
        ToolBar bar = new ToolBar(grid, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(3, 1).applyTo(bar);
        List<FieldPlace> others = others(entry.type(), type, place, fact);
        if (!others.isEmpty()) {
            ToolItem more = new ToolItem(bar, SWT.DROP_DOWN);
            more.setText(Messages.expect_addField);
            more.setImage(parts.icon("icons/suite/add.svg"));
            more.addListener(SWT.Selection, event -> offer(bar, more, others));
        }
        ToolItem another = new ToolItem(bar, SWT.PUSH);
        another.setText(Messages.expect_addDecision);
        another.setImage(parts.icon("icons/suite/add.svg"));
        another.addListener(SWT.Selection, event -> context.model().apply(new SuiteEdit.AddFact(
                context.model().selected(), Section.EXPECT, entry.type(), place + 1, Map.of())));
        ToolItem remove = new ToolItem(bar, SWT.PUSH);
        remove.setText(Messages.expect_removeDecision);
        remove.setImage(parts.icon("icons/suite/remove.svg"));
        remove.addListener(SWT.Selection, event -> removePattern(entry, place));
    }

    private void removePattern(TypeEntry entry, int place) {
        SuiteModel model = context.model();
        model.apply(entry.facts().size() > 1
                ? new SuiteEdit.RemoveFact(model.selected(), Section.EXPECT, entry.type(), place)
                : new SuiteEdit.RemoveType(model.selected(), Section.EXPECT, entry.type()));
    }

    private void offer(ToolBar bar, ToolItem item, List<FieldPlace> others) {
        MenuManager menu = new MenuManager();
        others.forEach(place -> menu.add(Parts.action(place.label(), () -> addField(place))));
        Menu popup = menu.createContextMenu(bar);
        popup.setLocation(bar.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
        popup.setVisible(true);
    }

    /** Says at first what was decided, where that is known, so that only what is wrong must be typed. */
    private void addField(FieldPlace place) {
        Object value = Decided.value(context.model(), place);
        context.model().apply(place.set(context.model().selected(), value == null ? first(place.kind()) : value));
    }

    private static Object first(FieldType type) {
        return switch (type) {
            case FieldType.Choice choice -> choice.enumeration().values().isEmpty()
                    ? ""
                    : choice.enumeration().values().get(0);
            case FieldType.YesNo yesNo -> Boolean.TRUE;
            case FieldType.WholeNumber whole -> 0;
            case FieldType.Decimal exact -> 0;
            default -> "";
        };
    }

    private static List<FieldPlace> others(String typeName, @Nullable TypeDefinition type, int place, FactEntry fact) {
        if (type == null) {
            return List.of();
        }
        List<FieldPlace> others = new ArrayList<>();
        Stream.concat(type.fields().stream().filter(field -> !(field.type() instanceof FieldType.Other))
                .map(FieldDefinition::name), Stream.of(ExpectedField.CLAUSE, ExpectedField.RULE)).distinct()
                .filter(name -> fact.field(name).isEmpty())
                .forEach(name -> others.add(
                        new FieldPlace(Section.EXPECT, typeName, place, name, definition(type, name))));
        return others;
    }

    private static @Nullable FieldDefinition definition(@Nullable TypeDefinition type, String name) {
        return type == null ? null : type.field(name).orElse(null);
    }
}
