package org.heurejuste.app;

import java.nio.file.Path;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.workspace.InPlaceProject;

/** Opens a policy's folder where it lies on disk, without copying it into the workspace. */
final class OpenProjectInPlace extends WorkspaceJob {

    private final Path folder;

    OpenProjectInPlace(Path folder) {
        super(NLS.bind(Messages.projectOpening, folder.getFileName()));
        this.folder = folder;
        setUser(true);
        setRule(ResourcesPlugin.getWorkspace().getRoot());
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            new InPlaceProject(workspace, folder).open(monitor);
            return Status.OK_STATUS;
        } catch (CoreException e) {
            String why = e.getStatus().getMessage();
            return Status.error(NLS.bind(Messages.projectNotOpened_message, folder, why), e);
        }
    }
}
