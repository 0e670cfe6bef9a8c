package org.heurejuste.ui.suite.table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** Asks which columns the table is to have. */
final class ColumnChooser {

    private ColumnChooser() {}

    /** Opens the dialog; empty where it is closed without choosing. */
    static Optional<Set<String>> open(Shell shell, List<Column> possible, List<Column> shown) {
        Set<String> keys = shown.stream().map(Column::key).collect(Collectors.toSet());
        ListSelectionDialog dialog = ListSelectionDialog.of(possible)
                .contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(column -> words((Column) column)))
                .message(Messages.columns_message).title(Messages.columns_title)
                .preselect(possible.stream().filter(column -> keys.contains(column.key())).toArray()).create(shell);
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(dialog.getResult()).map(column -> ((Column) column).key())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String words(Column column) {
        return column.group().isEmpty() ? column.title() : column.group() + " · " + column.title();
    }
}
