package org.heurejuste.ui.editor.refactor;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;

/** Asks for the new name and shows what will change. */
final class RenameWizard extends RefactoringWizard {

    /** Where the platform keeps the size of the preview. */
    private static final String PREVIEW = "RefactoringWizard.preview";
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 560;

    private final RenameRefactoring rename;

    RenameWizard(RenameRefactoring rename) {
        super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.rename = rename;
        setWindowTitle(rename.getName());
        setDefaultPageTitle(rename.getName());
        setDialogSettings(wide());
    }

    /** Room enough to see both texts of a line beside each other. */
    private static IDialogSettings wide() {
        IDialogSettings settings = new DialogSettings("rename");
        IDialogSettings preview = settings.addNewSection(PREVIEW);
        preview.put("width", WIDTH);
        preview.put("height", HEIGHT);
        return settings;
    }

    @Override
    protected void addUserInputPages() {
        addPage(new RenamePage(rename));
    }
}
