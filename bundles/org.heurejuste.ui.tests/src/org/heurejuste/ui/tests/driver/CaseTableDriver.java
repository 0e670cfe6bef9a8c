package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowColumnInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.jspecify.annotations.Nullable;

/** The table of the cases of a suite. */
public final class CaseTableDriver {

    private final Supplier<NatTable> table;
    private final Runnable settling;

    CaseTableDriver(Supplier<NatTable> table, Runnable settling) {
        this.table = table;
        this.settling = settling;
    }

    private CaseTableDriver settled() {
        settling.run();
        return this;
    }

    /** Returns the number of the column with this head, whether it is scrolled into sight or not. */
    public int column(String title) {
        return Ui.get(() -> {
            for (int i = 0; i < cells().getColumnCount(); i++) {
                cells().doCommand(new ClearAllSelectionsCommand());
                viewport().doCommand(new ShowColumnInViewportCommand(i));
                if (title.equals(head(i))) {
                    return i;
                }
            }
            throw new AssertionError("no column " + title);
        });
    }

    private @Nullable Object head(int column) {
        NatTable shown = table.get();
        for (int position = 1; position < shown.getColumnCount(); position++) {
            if (shown.getColumnIndexByPosition(position) == column) {
                return shown.getDataValueByPosition(position, 1);
            }
        }
        return null;
    }

    /** Returns what stands in a cell, counted from 0; the first column says what became of the case. */
    public String cell(int column, int row) {
        return Ui.get(() -> String.valueOf(cells().getDataValueByPosition(column, row)));
    }

    /** Returns whether a cell is marked as decided otherwise. */
    public boolean isWrong(int column, int row) {
        return Ui.get(() -> cells().getConfigLabelsByPosition(column, row).hasLabel("wrong"));
    }

    /** Selects a cell of the table, or with {@code extend} all cells up to it. */
    public CaseTableDriver selectCell(int column, int row, boolean extend) {
        Ui.run(() -> {
            table.get().setFocus();
            cells().doCommand(new SelectCellCommand(cells(), column, row, extend, false));
        });
        Ui.settle();
        return this;
    }

    /** Pastes into the table what a spreadsheet has copied. */
    public CaseTableDriver paste(String cells) {
        Ui.run(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            clipboard.setContents(new Object[] {cells}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        Ui.press('v', SWT.CTRL);
        return settled();
    }

    /** Copies into the selected cells below what stands in the topmost, by the keyboard. */
    public CaseTableDriver fillDown() {
        Ui.press('d', SWT.CTRL);
        return settled();
    }

    /** Clicks the head of a column, by which the rows are sorted. */
    public CaseTableDriver sortBy(int column) {
        Ui.run(() -> table.get().doCommand(new SortColumnCommand(table.get(), position(column))));
        return settled();
    }

    private int position(int column) {
        for (int position = 0; position < table.get().getColumnCount(); position++) {
            if (table.get().getColumnIndexByPosition(position) == column) {
                return position;
            }
        }
        throw new AssertionError("column " + column + " is not in sight");
    }

    /** Returns what stands in a column, from the first row on. */
    public List<String> column(int column, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> cell(column, row)).toList();
    }

    /** Returns how many cases are shown. */
    public int rows() {
        return Ui.get(() -> cells().getRowCount());
    }

    /** Takes an entry of the context menu that opens a dialog. */
    public Dialog opening(String entry, String dialog) {
        Ui.begin(() -> take(entry));
        return Dialog.titled(dialog);
    }

    /** Takes an entry of the table's context menu, by its first words. */
    public CaseTableDriver fromMenu(String entry) {
        Ui.run(() -> take(entry));
        return settled();
    }

    private void take(String entry) {
        Menu menu = table.get().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        Arrays.stream(menu.getItems()).filter(item -> Widgets.plain(item.getText()).startsWith(entry)).findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + entry))
                .notifyListeners(SWT.Selection, new Event());
        menu.notifyListeners(SWT.Hide, new Event());
    }

    private SelectionLayer cells() {
        return (SelectionLayer) viewport().getScrollableLayer();
    }

    private ViewportLayer viewport() {
        GridLayer grid = (GridLayer) table.get().getLayer();
        return (ViewportLayer) ((CompositeFreezeLayer) grid.getBodyLayer()).getChildLayerByLayoutCoordinate(1, 1);
    }
}
