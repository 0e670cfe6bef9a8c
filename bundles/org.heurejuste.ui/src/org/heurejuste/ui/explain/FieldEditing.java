package org.heurejuste.ui.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.ValueReading;
import org.heurejuste.runtime.WrittenValues;
import org.heurejuste.ui.explain.FactsTree.FieldLine;
import org.jspecify.annotations.Nullable;

/** Changes the value of a field in its cell: a choice where the vocabulary names the values, else a text. */
final class FieldEditing extends EditingSupport {

    private final TreeViewer viewer;
    private final Function<FieldLine, FieldDefinition> definitions;
    private final Function<FieldLine, @Nullable Object> values;
    private final BiConsumer<FieldLine, @Nullable Object> edited;
    private final BiConsumer<FieldLine, String> refused;
    private WrittenValues reader = new WrittenValues(new Vocabulary(List.of(), List.of()));

    FieldEditing(TreeViewer viewer, Function<FieldLine, FieldDefinition> definitions,
            Function<FieldLine, @Nullable Object> values, BiConsumer<FieldLine, @Nullable Object> edited,
            BiConsumer<FieldLine, String> refused) {
        super(viewer);
        this.viewer = viewer;
        this.definitions = definitions;
        this.values = values;
        this.edited = edited;
        this.refused = refused;
    }

    void speak(Vocabulary vocabulary) {
        reader = new WrittenValues(vocabulary);
    }

    @Override
    protected boolean canEdit(Object element) {
        return element instanceof FieldLine line && !(definitions.apply(line).type() instanceof FieldType.Other);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        List<String> choices = choices(definitions.apply((FieldLine) element));
        return choices.isEmpty()
                ? new TextCellEditor(viewer.getTree())
                : new ComboBoxCellEditor(viewer.getTree(), choices.toArray(String[]::new), SWT.READ_ONLY);
    }

    private static List<String> choices(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.YesNo yesNo -> List.of(Messages.value_no, Messages.value_yes);
            case FieldType.Choice choice -> choice.enumeration().values().stream()
                    .map(value -> choice.enumeration().valueLabels().get(value).in(Locale.getDefault())).toList();
            default -> List.of();
        };
    }

    private static List<@Nullable Object> chosen(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.YesNo yesNo -> List.of(false, true);
            case FieldType.Choice choice -> new ArrayList<>(choice.enumeration().values());
            default -> List.of();
        };
    }

    @Override
    protected Object getValue(Object element) {
        FieldLine line = (FieldLine) element;
        FieldDefinition field = definitions.apply(line);
        Object value = values.apply(line);
        if (choices(field).isEmpty()) {
            return value instanceof BigDecimal decimal
                    ? decimal.toPlainString()
                    : Objects.requireNonNullElse(value, "").toString();
        }
        return chosen(field).indexOf(value);
    }

    @Override
    protected void setValue(Object element, Object written) {
        FieldLine line = (FieldLine) element;
        FieldDefinition field = definitions.apply(line);
        if (written instanceof Integer index) {
            if (index >= 0) {
                edited.accept(line, chosen(field).get(index));
            }
            return;
        }
        read(line, field, written.toString());
    }

    private void read(FieldLine line, FieldDefinition field, String written) {
        ValueReading reading = reader.read(field, written, "");
        if (reading instanceof ValueReading.Wrong wrong) {
            refused.accept(line, wrong.problem().message().in(Locale.getDefault()));
        } else if (reading instanceof ValueReading.Value ready) {
            edited.accept(line, ready.value());
        }
    }
}
