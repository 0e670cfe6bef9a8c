package org.heurejuste.ui.cases;

import java.time.Duration;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.heurejuste.runtime.profile.Profile;
import org.heurejuste.runtime.profile.Profile.RuleTime;

/** Which rules took how long, those that took longest first. */
final class ProfileDialog extends TitleAreaDialog {

    private static final int WIDTH = 820;
    private static final int HEIGHT = 400;
    private static final double MILLION = 1e6;

    private final Profile profile;

    ProfileDialog(Shell shell, Profile profile) {
        super(shell);
        this.profile = profile;
        setShellStyle(getShellStyle() & ~SWT.APPLICATION_MODAL);
        setBlockOnOpen(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.profile_title);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.profile_title);
        setMessage(CountWords.format(Messages.profile_message, profile.cases(), profile.firings(),
                millis(profile.total()), millis(profile.matching())));
        Composite rows = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(rows);
        rows.setLayout(new FillLayout());
        new RowTable<RuleTime>(rows, Messages.profile_table)
                .column(Messages.column_rule, 50, rule -> rule.rule().name())
                .column(Messages.column_time, 15,
                        rule -> CountWords.format(Messages.profile_time, millis(rule.time())))
                .column(Messages.column_firings, 15, rule -> CountWords.format(Messages.profile_number, rule.firings()))
                .column(Messages.column_cases, 15, rule -> CountWords.format(Messages.profile_number, rule.cases()))
                .viewer().setInput(profile.rules());
        return area;
    }

    private static double millis(Duration time) {
        return time.toNanos() / MILLION;
    }
}
