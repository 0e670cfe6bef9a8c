package org.heurejuste.ui.suite.table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowColumnInViewportCommand;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** The layers of the table: cells, selection, two columns that stay, heads with groups above them, numbers of rows. */
final class CaseTable {

    private static final int ROW_HEIGHT = 24;
    private static final int STAYING = 2;

    private final CaseGrid grid;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final FreezeLayer frozen;
    private final ColumnGroupHeaderLayer groups;
    private final NatTable table;

    CaseTable(Composite parent, CaseGrid grid) {
        this.grid = grid;
        body = new DataLayer(grid, 100, ROW_HEIGHT);
        selection = new SelectionLayer(body);
        viewport = new ViewportLayer(selection);
        frozen = new FreezeLayer(selection);
        CompositeFreezeLayer whole = new CompositeFreezeLayer(frozen, viewport, selection);
        IDataProvider heads = new Heads(grid);
        DataLayer headData = new DataLayer(heads, 100, ROW_HEIGHT);
        ColumnHeaderLayer head = new ColumnHeaderLayer(headData, whole, selection);
        SortHeaderLayer<Object> sorting = new SortHeaderLayer<>(head, new GridSort(grid), false);
        groups = new ColumnGroupHeaderLayer(sorting, selection);
        groups.setDefaultCollapseable(false);
        groups.setRowHeight(ROW_HEIGHT);
        IDataProvider numbers = new Numbers(grid);
        DataLayer numberData = new DataLayer(numbers, 44, ROW_HEIGHT);
        RowHeaderLayer rowHead = new RowHeaderLayer(numberData, whole, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(heads, numbers)), rowHead,
                groups);
        table = new NatTable(parent, new GridLayer(whole, groups, rowHead, corner), false);
        body.setConfigLabelAccumulator(new CellLabels(grid));
    }

    NatTable control() {
        return table;
    }

    SelectionLayer selection() {
        return selection;
    }

    /** Shows other columns. */
    void columnsChanged() {
        List<Column> columns = grid.columns();
        groups.clearAllGroups();
        group(columns);
        body.setColumnWidthByPosition(CaseGrid.STATUS, 34, false);
        GC measure = new GC(table);
        for (int i = 0; i < columns.size(); i++) {
            body.setColumnWidthByPosition(i + 1, width(columns.get(i), measure), false);
        }
        measure.dispose();
        table.refresh();
        stay();
    }

    private static int width(Column column, GC measure) {
        int title = measure.textExtent(column.title()).x + 30;
        return switch (column) {
            case Column.Name name -> 300;
            case Column.Now now -> Math.max(150, title);
            case Column.Clauses clauses -> Math.max(90, title);
            default -> Math.min(240, Math.max(90, title));
        };
    }

    private void group(List<Column> columns) {
        int start = 0;
        for (int i = 1; i <= columns.size(); i++) {
            String group = columns.get(start).group();
            if (i == columns.size() || !columns.get(i).group().equals(group)) {
                if (!group.isEmpty()) {
                    groups.addGroup(group, start + 1, i - start);
                }
                start = i;
            }
        }
    }

    private void stay() {
        FreezeHelper.unfreeze(frozen, viewport);
        if (grid.getColumnCount() > STAYING + 1) {
            FreezeHelper.freeze(frozen, viewport, new PositionCoordinate(frozen, 0, -1),
                    new PositionCoordinate(frozen, STAYING - 1, -1));
        }
    }

    /** Shows other rows. */
    void rowsChanged() {
        body.fireLayerEvent(new StructuralRefreshEvent(body));
    }

    /** Shows the same cells with what they say now. */
    void cellsChanged() {
        body.fireLayerEvent(new VisualRefreshEvent(body));
    }

    /** Selects the row of a case and scrolls to it, unless the selection is there already. */
    void show(int number) {
        int row = grid.row(number);
        if (row >= 0 && !selection.isRowPositionSelected(row)) {
            selection.selectCell(1, row, false, false);
            viewport.doCommand(new ShowRowInViewportCommand(row));
        }
    }

    /** Selects a cell and scrolls to it. */
    void show(int column, int row) {
        selection.selectCell(column, row, false, false);
        viewport.doCommand(new ShowRowInViewportCommand(row));
        viewport.doCommand(new ShowColumnInViewportCommand(column));
    }

    /** The row of the cell that the keyboard is in; −1 where there is none. */
    int anchorRow() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor.getRowPosition() == SelectionLayer.NO_SELECTION ? -1 : anchor.getRowPosition();
    }

    /** The column of the cell that the keyboard is in; −1 where there is none. */
    int anchorColumn() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor.getColumnPosition() == SelectionLayer.NO_SELECTION ? -1 : anchor.getColumnPosition();
    }

    /** The selected rows, ascending. */
    List<Integer> selectedRows() {
        Set<Integer> rows = new TreeSet<>();
        for (Range range : selection.getSelectedRowPositions()) {
            rows.addAll(range.getMembers());
        }
        return new ArrayList<>(rows);
    }

    /** The heads of the columns. */
    private record Heads(CaseGrid grid) implements IDataProvider {

        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return columnIndex == CaseGrid.STATUS ? "" : grid.column(columnIndex).title();
        }

        @Override
        public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
            throw new UnsupportedOperationException("the vocabulary names the columns");
        }

        @Override
        public int getColumnCount() {
            return grid.getColumnCount();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }

    /** The numbers of the cases in the file. */
    private record Numbers(CaseGrid grid) implements IDataProvider {

        @Override
        public Object getDataValue(int columnIndex, int rowIndex) {
            return grid.number(rowIndex) + 1;
        }

        @Override
        public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
            throw new UnsupportedOperationException("the file numbers the cases");
        }

        @Override
        public int getColumnCount() {
            return 1;
        }

        @Override
        public int getRowCount() {
            return grid.getRowCount();
        }
    }
}
