package org.heurejuste.ui.cases;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.history.CaseChange;
import org.heurejuste.testing.history.RecordedCase;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunComparison;
import org.heurejuste.testing.history.RunHistory;
import org.jspecify.annotations.Nullable;

/** In what any two runs of the history differ, case by case. */
final class RunComparisonDialog extends TitleAreaDialog {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;

    private final List<RecordedRun> runs;
    private final int base;
    private @Nullable Combo before;
    private @Nullable Combo after;
    private @Nullable TableViewer table;

    /**
     * The dialog.
     *
     * @param shell its parent
     * @param history the runs, at least one
     */
    RunComparisonDialog(Shell shell, RunHistory history) {
        super(shell);
        runs = history.runs();
        base = history.base().map(runs::indexOf).orElse(0);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.compare_title);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        setTitle(Messages.compare_title);
        before = combo(area, Messages.compare_before, base);
        after = combo(area, Messages.compare_after, 0);
        Composite rows = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, HEIGHT).applyTo(rows);
        rows.setLayout(new FillLayout());
        table = new RowTable<CaseChange>(rows, Messages.compare_table)
                .column(Messages.column_change, 12, change -> ChangeWords.of(change.kind()))
                .column(Messages.column_suite, 16, change -> fileName(change.shown().suite()))
                .column(Messages.column_case, 28, change -> change.shown().name())
                .column(Messages.column_before, 16, change -> words(change.before()))
                .column(Messages.column_after, 28, change -> words(change.after())).viewer();
        show();
        return area;
    }

    private Combo combo(Composite parent, String label, int selected) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        runs.forEach(run -> combo.add(ChangeWords.line(run)));
        combo.select(selected);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
        return combo;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static @Nullable String words(@Nullable RecordedCase one) {
        if (one == null) {
            return null;
        }
        String status = switch (one.status()) {
            case PASSED -> Messages.status_passed;
            case FAILED -> Messages.status_failed;
            case ERROR -> Messages.status_error;
        };
        return one.status() == Status.FAILED
                ? NLS.bind(Messages.compare_failed, status, String.join("; ", one.differences()))
                : status;
    }

    private void show() {
        if (table != null && before != null && after != null) {
            RunComparison comparison = RunComparison.of(runs.get(before.getSelectionIndex()),
                    runs.get(after.getSelectionIndex()));
            table.setInput(comparison.changes());
            setMessage(Messages.compare_message + " " + ChangeWords.of(comparison));
        }
    }
}
