package org.heurejuste.ui.editor.refactor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The page with the new name. */
final class RenamePage extends UserInputWizardPage {

    private static final int WIDTH = 360;

    private final RenameRefactoring rename;

    RenamePage(RenameRefactoring rename) {
        super("rename");
        this.rename = rename;
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.newName);
        Text name = new Text(page, SWT.BORDER | SWT.SINGLE);
        name.setText(rename.oldName());
        name.selectAll();
        name.addModifyListener(event -> setPageComplete(rename.setNewName(name.getText().strip())));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(name);
        Label note = new Label(page, SWT.WRAP);
        note.setText(Messages.whereToo);
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(note);
        setControl(page);
        name.setFocus();
        setPageComplete(false);
    }
}
