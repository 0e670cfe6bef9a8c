package org.heurejuste.ui.editor.refactor;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;

/** Asks for the new name and shows what will change. */
final class RenameWizard extends RefactoringWizard {

    private final RenameRefactoring rename;

    RenameWizard(RenameRefactoring rename) {
        super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.rename = rename;
        setWindowTitle(rename.getName());
        setDefaultPageTitle(rename.getName());
    }

    @Override
    protected void addUserInputPages() {
        addPage(new RenamePage(rename));
    }
}
