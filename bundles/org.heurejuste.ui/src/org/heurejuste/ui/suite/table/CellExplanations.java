package org.heurejuste.ui.suite.table;
import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.ui.suite.SuiteModel;
import org.jspecify.annotations.Nullable;

/** Says over a head what the column is called in the file, and over a row what is wrong with its case. */
final class CellExplanations extends NatTableContentTooltip {

    private final CaseGrid grid;
    private final SuiteModel model;

    CellExplanations(NatTable table, CaseGrid grid, SuiteModel model) {
        super(table, GridRegion.COLUMN_HEADER, GridRegion.BODY);
        this.grid = grid;
        this.model = model;
        setPopupDelay(400);
    }

    @Override
    protected @Nullable String getText(Event event) {
        int column = natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(event.x));
        int rowPosition = natTable.getRowPositionByY(event.y);
        if (natTable.getRegionLabelsByXY(event.x, event.y) == null || column < 0) {
            return null;
        }
        if (natTable.getRegionLabelsByXY(event.x, event.y).hasLabel(GridRegion.COLUMN_HEADER)) {
            return column == CaseGrid.STATUS ? Messages.column_status : grid.column(column).key();
        }
        int row = natTable.getRowIndexByPosition(rowPosition);
        Diagnostic problem = grid.problem(column, row);
        if (problem != null) {
            return words(problem);
        }
        if (column == CaseGrid.STATUS || grid.isWrong(column, row)) {
            CaseResult result = model.result(grid.number(row));
            return result == null || result.lines(Locale.getDefault()).isEmpty()
                    ? grid.text(CaseGrid.STATUS, row)
                    : String.join("\n", result.lines(Locale.getDefault()));
        }
        return super.getText(event);
    }

    private static String words(Diagnostic problem) {
        String said = problem.message().in(Locale.getDefault());
        return problem.help() == null ? said : said + "\n" + problem.help().in(Locale.getDefault());
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        String text = getText(event);
        return text != null && !text.isEmpty();
    }
}
