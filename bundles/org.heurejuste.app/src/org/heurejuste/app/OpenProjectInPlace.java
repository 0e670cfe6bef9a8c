package org.heurejuste.app;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Opens a project where it lies on disk, without copying it into the workspace. */
final class OpenProjectInPlace extends WorkspaceJob {

    private final Path folder;

    private OpenProjectInPlace(Path folder) {
        super(folder.getFileName().toString());
        this.folder = folder;
    }

    static void schedule(String folder) {
        OpenProjectInPlace job = new OpenProjectInPlace(Path.of(folder).toAbsolutePath().normalize());
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.schedule();
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) {
        try {
            open(ResourcesPlugin.getWorkspace(), monitor);
            return Status.OK_STATUS;
        } catch (CoreException e) {
            String message = NLS.bind(Messages.projectNotOpened_message, folder);
            return new MultiStatus(OpenProjectInPlace.class, e.getStatus().getCode(), new IStatus[] {e.getStatus()},
                    message, null);
        }
    }

    private void open(IWorkspace workspace, IProgressMonitor monitor) throws CoreException {
        IProject project = workspace.getRoot().getProject(folder.getFileName().toString());
        if (!project.exists()) {
            project.create(description(workspace, project.getName()), monitor);
        }
        project.open(monitor);
    }

    private IProjectDescription description(IWorkspace workspace, String name) throws CoreException {
        Path file = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
        if (file.toFile().exists()) {
            return workspace.loadProjectDescription(IPath.fromPath(file));
        }
        IProjectDescription description = workspace.newProjectDescription(name);
        description.setLocation(IPath.fromPath(folder));
        return description;
    }
}
