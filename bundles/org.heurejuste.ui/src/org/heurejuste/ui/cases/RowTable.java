package org.heurejuste.ui.cases;

import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/**
 * A table of text columns that share its width.
 *
 * @param <T> what a row shows
 */
final class RowTable<T> {

    private static final int LEAST_WIDTH = 84;

    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;

    /**
     * An empty table.
     *
     * @param parent where it goes
     * @param name what it shows, for those who do not see it
     */
    RowTable(Composite parent, String name) {
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name;
                }
            }
        });
    }

    /**
     * Adds a column.
     *
     * @param title its head
     * @param weight its share of the width
     * @param text a row's text, null where it has none
     * @return this table
     */
    RowTable<T> column(String title, int weight, Function<T, @Nullable String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            @SuppressWarnings("unchecked")
            public String getText(Object row) {
                String cell = text.apply((T) row);
                return cell == null ? "" : cell;
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, LEAST_WIDTH));
        return this;
    }

    TableViewer viewer() {
        return viewer;
    }
}
