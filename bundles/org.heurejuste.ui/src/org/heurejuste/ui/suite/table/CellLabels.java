package org.heurejuste.ui.suite.table;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;

import org.heurejuste.policy.vocabulary.FieldType;

/** Says of each cell how it is drawn and how it is edited. */
final class CellLabels implements IConfigLabelAccumulator {

    /** What became of the case. */
    static final String STATUS = "status";

    /** The decision made says something else. */
    static final String WRONG = "wrong";

    /** It cannot be read as it is written. */
    static final String UNREADABLE = "unreadable";
    /** A number. */
    static final String NUMBER = "number";

    /** The case's name. */
    static final String NAME = "name";

    /** Before the number of the column: one of several values. */
    static final String CHOICE = "choice.";

    private final CaseGrid grid;

    CellLabels(CaseGrid grid) {
        this.grid = grid;
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int columnPosition, int rowPosition) {
        if (columnPosition == CaseGrid.STATUS) {
            labels.addLabel(STATUS);
            return;
        }
        if (columnPosition > grid.columns().size()) {
            return;
        }
        if (grid.isWrong(columnPosition, rowPosition)) {
            labels.addLabel(WRONG);
        }
        if (grid.problem(columnPosition, rowPosition) != null) {
            labels.addLabel(UNREADABLE);
        }
        Column column = grid.column(columnPosition);
        FieldType kind = column.kind();
        if (kind instanceof FieldType.WholeNumber || kind instanceof FieldType.Decimal
                || column instanceof Column.Count) {
            labels.addLabel(NUMBER);
        } else if (kind instanceof FieldType.Choice || kind instanceof FieldType.YesNo) {
            labels.addLabel(CHOICE + columnPosition);
        }
    }
}
