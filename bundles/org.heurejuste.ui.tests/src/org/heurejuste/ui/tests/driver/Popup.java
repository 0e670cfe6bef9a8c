package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** The list of proposals over an editor. */
public final class Popup {

    private final Table table;

    private Popup(Table table) {
        this.table = table;
    }

    /** Waits until a list with such a line is open. */
    static Popup with(String line) {
        return Ui.await("a list of proposals with `" + line + "`", () -> open()
                .filter(popup -> popup.lines().stream().anyMatch(proposal -> proposal.contains(line))));
    }

    private static Optional<Popup> open() {
        return Arrays.stream(Ui.display().getShells()).filter(Shell::isVisible)
                .filter(shell -> shell.getParent() != null && shell.getText().isEmpty())
                .flatMap(shell -> Widgets.all(shell, Table.class)).map(Popup::new).findFirst();
    }

    /** Returns the proposals, the first one first. */
    public List<String> lines() {
        return Ui.get(() -> table.isDisposed()
                ? List.of()
                : IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText()).toList());
    }

    /** Takes the proposal that reads so, as a double click does. */
    public void take(String line) {
        int wanted = IntStream.range(0, lines().size()).filter(i -> lines().get(i).contains(line)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + line + " in " + lines()));
        Ui.run(() -> {
            table.setSelection(wanted);
            table.notifyListeners(SWT.Selection, event(wanted));
            table.notifyListeners(SWT.DefaultSelection, event(wanted));
        });
        Ui.until("the list closed", table::isDisposed);
    }

    private Event event(int line) {
        Event event = new Event();
        event.item = table.getItem(line);
        return event;
    }
}
