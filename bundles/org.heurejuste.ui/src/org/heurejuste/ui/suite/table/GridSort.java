package org.heurejuste.ui.suite.table;
import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Sorts the rows of the table by one column; the file keeps its order. */
final class GridSort implements ISortModel {

    private final CaseGrid grid;

    GridSort(CaseGrid grid) {
        this.grid = grid;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return grid.sortedColumn() < 0 ? List.of() : List.of(grid.sortedColumn());
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return grid.sortedColumn() == columnIndex;
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        return isColumnIndexSorted(columnIndex) ? grid.direction() : SortDirectionEnum.NONE;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        return isColumnIndexSorted(columnIndex) ? 0 : -1;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return List.of(CellOrder.NATURAL);
    }

    @Override
    public Comparator<?> getColumnComparator(int columnIndex) {
        return CellOrder.NATURAL;
    }

    @Override
    public void sort(int columnIndex, SortDirectionEnum sortDirection, boolean accumulate) {
        grid.sort(columnIndex, sortDirection);
    }

    @Override
    public void clear() {
        grid.sort(-1, SortDirectionEnum.NONE);
    }
}
