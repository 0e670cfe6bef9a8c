package org.heurejuste.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Asks which project goes where, and shows why a package was refused. */
final class ExportPackagePage extends ProjectPage {

    private @Nullable PathField folder;

    /**
     * The page.
     *
     * @param settings remembers the folders
     * @param preferred the project to choose first, or null
     */
    ExportPackagePage(IDialogSettings settings, @Nullable IProject preferred) {
        super("package", Messages.export_pageTitle, Messages.export_description, settings, preferred);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(COLUMNS, false));
        projectField(area);
        folder = folderField(area, Messages.export_chooser);
        reasons(area);
        setControl(area);
        changed();
        setErrorMessage(null);
    }

    @Override
    @Nullable
    String problem() {
        return folderProblem(made(folder));
    }

    /** Returns the folder to write to. */
    Path folder() {
        return made(folder).path().orElseThrow();
    }

    void remember() {
        made(folder).remember();
    }
}
