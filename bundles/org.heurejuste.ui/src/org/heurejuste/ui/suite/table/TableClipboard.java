package org.heurejuste.ui.suite.table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.suite.SuiteModel;

/** Takes cells to and from spreadsheets: rows as lines, cells between tabs, quoted where they hold either. */
final class TableClipboard {

    private final CaseTable table;
    private final CaseGrid grid;
    private final SuiteModel model;

    TableClipboard(CaseTable table, CaseGrid grid, SuiteModel model) {
        this.table = table;
        this.grid = grid;
        this.model = model;
    }

    /** Copies the selected cells, with what lies between them. */
    void copy() {
        List<Integer> rows = table.selectedRows();
        int[] columns = table.selection().getSelectedColumnPositions();
        if (rows.isEmpty() || columns.length == 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int row : rows) {
            for (int i = 0; i < columns.length; i++) {
                text.append(i == 0 ? "" : "\t").append(quoted(grid.text(columns[i], row)));
            }
            text.append(System.lineSeparator());
        }
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\\t\\r\\n\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Puts the clipboard's cells where the keyboard is; rows behind the last become new cases. */
    void paste() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        Object content = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        int row = table.anchorRow();
        int column = Math.max(1, table.anchorColumn());
        if (content instanceof String text && row >= 0) {
            put(cells(text), row, column);
        }
    }

    private void put(List<List<String>> cells, int row, int column) {
        List<List<String>> fitting = cells.size() == 1 && cells.get(0).size() == 1 ? spread(cells) : cells;
        int firstRow = fitting == cells ? row : table.selectedRows().get(0);
        List<SuiteEdit> edits = new ArrayList<>();
        int added = 0;
        for (int i = 0; i < fitting.size(); i++) {
            int at = firstRow + i;
            int number = grid.number(at);
            if (number < 0) {
                number = model.cases().size() + added++;
                edits.add(new SuiteEdit.AddCase(number,
                        CaseDraft.named(model.freeName(Messages.pastedCase + (added == 1 ? "" : " " + added)))));
            }
            put(fitting.get(i), number, column, edits);
        }
        model.apply(edits);
    }

    /** One cell is put into every selected row. */
    private List<List<String>> spread(List<List<String>> one) {
        List<Integer> rows = table.selectedRows();
        boolean together = !rows.isEmpty() && rows.get(rows.size() - 1) - rows.get(0) == rows.size() - 1;
        return rows.size() < 2 || !together ? one : rows.stream().map(row -> one.get(0)).toList();
    }

    private void put(List<String> cells, int number, int column, List<SuiteEdit> edits) {
        CaseEntry entry = number < model.cases().size() ? model.cases().get(number) : NewCase.ENTRY;
        for (int i = 0; i < cells.size() && column + i < grid.getColumnCount(); i++) {
            Column target = grid.column(column + i);
            if (!target.text(entry).equals(cells.get(i))) {
                edits.addAll(target.edit(entry, number, cells.get(i)));
            }
        }
    }

    /** Puts what stands in the topmost selected row into those below it. */
    void fillDown() {
        List<Integer> rows = table.selectedRows();
        int[] columns = table.selection().getSelectedColumnPositions();
        List<SuiteEdit> edits = new ArrayList<>();
        for (int column : columns) {
            if (column != CaseGrid.STATUS && rows.size() > 1 && !(grid.column(column) instanceof Column.Name)) {
                String top = grid.text(column, rows.get(0));
                rows.stream().skip(1).forEach(row -> edits.addAll(grid.edit(column, row, top)));
            }
        }
        model.apply(edits);
    }

    /** Empties the selected cells. */
    void clear() {
        Map<String, List<SuiteEdit>> edits = new LinkedHashMap<>();
        for (int row : table.selectedRows()) {
            for (int column : table.selection().getSelectedColumnPositions()) {
                if (column != CaseGrid.STATUS && table.selection().isCellPositionSelected(column, row)) {
                    edits.put(row + "/" + column, grid.edit(column, row, ""));
                }
            }
        }
        model.apply(edits.values().stream().flatMap(List::stream).toList());
    }

    /** Reads what spreadsheets put on the clipboard. */
    static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t') {
                row.add(take(cell));
            } else if (c == '\n') {
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
