package org.heurejuste.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IImportWizard;
import org.heurejuste.workspace.InPlaceProject;

/** Opens a policy project that lies on disk, where it lies. */
public final class ImportPolicyProjectWizard extends PolicyWizard implements IImportWizard {

    private final ImportPolicyProjectPage page;

    /** The wizard. */
    public ImportPolicyProjectWizard() {
        super(Messages.import_title, "import");
        page = new ImportPolicyProjectPage(getDialogSettings());
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Path folder = page.folder();
        if (!perform(monitor -> open(folder, monitor))) {
            return false;
        }
        page.remember();
        return true;
    }

    private void open(Path folder, IProgressMonitor monitor) throws InvocationTargetException {
        try {
            reveal(new InPlaceProject(ResourcesPlugin.getWorkspace(), folder).open(monitor));
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
    }
}
