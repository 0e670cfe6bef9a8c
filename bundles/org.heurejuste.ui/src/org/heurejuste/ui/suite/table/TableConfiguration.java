package org.heurejuste.ui.suite.table;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.ui.suite.TypedValues;

/** How cells are drawn and edited: choices by the user's words, what is wrong in the colour of errors. */
final class TableConfiguration extends AbstractRegistryConfiguration {

    private static final int MOST_LINES = 12;

    private final CaseGrid grid;
    private final StatusIcons icons;
    private final Control like;

    TableConfiguration(CaseGrid grid, StatusIcons icons, Control like) {
        this.grid = grid;
        this.icons = icons;
        this.like = like;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.NEVER_EDITABLE,
                DisplayMode.EDIT, CellLabels.STATUS);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new TextCellEditor(true, true));
        registry.registerConfigAttribute(EditConfigAttributes.OPEN_ADJACENT_EDITOR, Boolean.FALSE);
        registry.registerConfigAttribute(EditConfigAttributes.SUPPORT_MULTI_EDIT, Boolean.FALSE);
        styles(registry);
        choices(registry);
    }

    private void styles(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new PaddingDecorator(new TextPainter(false, true), 0, 6, 0, 6), DisplayMode.NORMAL,
                GridRegion.BODY);
        Style wrong = new Style();
        wrong.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, TableTheme.wrong(like));
        wrong.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR,
                TableTheme.mixed(like.getBackground(), TableTheme.wrong(like), 0.12));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, wrong, DisplayMode.NORMAL,
                CellLabels.WRONG);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, wrong, DisplayMode.NORMAL,
                CellLabels.UNREADABLE);
        Style number = new Style();
        number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.NORMAL,
                CellLabels.NUMBER);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, icons, DisplayMode.NORMAL,
                CellLabels.STATUS);
        Style centred = new Style();
        centred.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.CENTER);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, centred, DisplayMode.NORMAL,
                CellLabels.STATUS);
    }

    /** Registers the choices of the columns as they are now. */
    void choices(IConfigRegistry registry) {
        for (int i = 0; i < grid.columns().size(); i++) {
            List<String> values = values(grid.columns().get(i).kind());
            if (!values.isEmpty()) {
                ComboBoxCellEditor editor = new ComboBoxCellEditor(values, MOST_LINES);
                editor.setFreeEdit(true);
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor, DisplayMode.EDIT,
                        CellLabels.CHOICE + (i + 1));
            }
        }
    }

    private static List<String> values(FieldType kind) {
        List<String> values = new ArrayList<>();
        if (kind instanceof FieldType.Choice choice) {
            choice.enumeration().values().forEach(value -> values.add(TypedValues.label(choice.enumeration(), value)));
        } else if (kind instanceof FieldType.YesNo) {
            values.add(TypedValues.shown(kind, "true"));
            values.add(TypedValues.shown(kind, "false"));
        }
        if (!values.isEmpty()) {
            values.add(0, "");
        }
        return values;
    }

    /** Draws what became of a case as an icon. */
    static final class StatusIcons extends ImagePainter {

        private final CaseGrid grid;
        private final ResourceManager images;

        StatusIcons(CaseGrid grid, ResourceManager images) {
            super(true);
            this.grid = grid;
            this.images = images;
        }

        @Override
        protected Image getImage(
                ILayerCell cell, IConfigRegistry registry) {
            return images.create(ResourceLocator
                    .imageDescriptorFromBundle("org.heurejuste.ui", grid.status(cell.getRowIndex()).iconPath())
                    .orElseThrow());
        }
    }
}
