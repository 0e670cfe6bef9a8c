package org.heurejuste.ui.newcase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.ui.Sources;
import org.jspecify.annotations.Nullable;

/** Shows a case that is offered, and asks under which name it goes to which suite. */
final class NewCaseDialog extends TitleAreaDialog {

    private static final int WIDTH = 620;
    private static final int HEIGHT = 240;

    private final OfferedCase offer;
    private final IWorkbenchPage page;
    private @Nullable Combo suite;
    private @Nullable Text name;
    private @Nullable CaseTarget target;

    private NewCaseDialog(Shell shell, OfferedCase offer, IWorkbenchPage page) {
        super(shell);
        this.offer = offer;
        this.page = page;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks, writes the case, and shows it in its suite; nothing happens where the person thinks better of it. */
    static void open(OfferedCase offer, IWorkbenchPage page) {
        new NewCaseDialog(page.getWorkbenchWindow().getShell(), offer, page).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.dialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.dialog_heading);
        setMessage(offer.purpose());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.dialog_suite);
        Combo suites = new Combo(area, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(suites);
        suites.setItems(offer.suites().toArray(String[]::new));
        suites.select(0);
        new Label(area, SWT.NONE).setText(Messages.dialog_name);
        Text typed = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
        suite = suites;
        name = typed;
        preview(area);
        suites.addListener(SWT.Selection, event -> choose());
        typed.addListener(SWT.Modify, event -> validate());
        return area;
    }

    /** Not a Text: GTK paints a read-only one white in a dark theme. */
    private void preview(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.dialog_case);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        StyledText text = new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(yaml(offer.draft()));
        text.setMargins(6, 4, 6, 4);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
    }

    /** The case as a suite in YAML says it, whatever it is going to be written in. */
    private String yaml(CaseDraft draft) {
        byte[] suiteOfIt = new SuiteConverter(offer.vocabulary(), Locale.getDefault()).written("",
                List.of(draft), SuiteFormat.YAML);
        String text = new String(suiteOfIt, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("  - ")).stripTrailing().stripIndent();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.dialog_add, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        choose();
        if (name != null) {
            name.setText(free(offer.draft().name()));
            name.selectAll();
            name.setFocus();
        }
    }

    private String free(String wanted) {
        try {
            return chosen(target).freeName(wanted);
        } catch (CoreException unreadable) {
            return wanted;
        }
    }

    private void choose() {
        target = new CaseTarget(offer.project().getFile(chosen(suite).getText()), offer.vocabulary());
        validate();
    }

    private void validate() {
        String problem = chosen(target).problem(chosen(name).getText());
        setErrorMessage(problem);
        getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
    }

    @Override
    protected void okPressed() {
        CaseDraft draft = offer.draft();
        CaseDraft named = new CaseDraft(chosen(name).getText().strip(), draft.clauses(), draft.now(), draft.given(),
                draft.expect());
        CaseTarget suiteOfIt = chosen(target);
        try {
            suiteOfIt.add(named);
            super.okPressed();
            new Sources(page).open(offer.project(), suiteOfIt.place(named.name()));
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    private static <T> T chosen(@Nullable T control) {
        if (control == null) {
            throw new IllegalStateException("the dialog has not been shown yet");
        }
        return control;
    }
}
