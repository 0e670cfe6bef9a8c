package org.heurejuste.ui.suite.table;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells a screen reader in which cell the keyboard is, and what stands there. */
final class Spoken {

    private Spoken() {}

    static void install(NatTable control, CaseTable table, CaseGrid grid) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words(table, grid);
            }
        });
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }
        });
        table.selection().addLayerListener(event -> {
            if (event instanceof ISelectionEvent && control.isFocusControl()) {
                control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, new Object[] {"", words(table, grid)});
            }
        });
    }

    /** The cell in words: the case, the column, what it says. */
    static String words(CaseTable table, CaseGrid grid) {
        int row = table.anchorRow();
        int column = table.anchorColumn();
        if (row < 0 || column < 0 || column > grid.columns().size()) {
            return Messages.table_name;
        }
        String head = column == CaseGrid.STATUS ? Messages.column_status : head(grid.column(column));
        return NLS.bind(Messages.table_cell,
                new Object[] {grid.text(1, row), head, grid.text(column, row)});
    }

    private static String head(Column column) {
        return column.group().isEmpty() ? column.title() : column.group() + " " + column.title();
    }
}
