package org.heurejuste.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

import org.jspecify.annotations.Nullable;

/** A policy's folder on disk, opened as a project where it lies: nothing is copied, every other tool sees the same files. */
public final class InPlaceProject {

    private final IWorkspace workspace;
    private final Path folder;

    /**
     * A policy's folder.
     *
     * @param workspace the workspace that it is to be opened in
     * @param folder the folder; need not be absolute
     */
    public InPlaceProject(IWorkspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Opens the folder as a policy project. The project that already lies there is used, whatever its name; otherwise one
     * is made, with the name that the folder's {@code .project} gives, or else the folder's own; also where another tool has
     * deleted {@code .project}, without which a project does not open. Brings the project up to date with the disk.
     *
     * @param monitor shows progress and may cancel
     * @return the open project, with the policy nature
     * @throws CoreException if there is no such folder, or it cannot be made a project; its status is a text for a person
     */
    public IProject open(@Nullable IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.opening, folder), 5);
        if (!Files.isDirectory(folder)) {
            throw new CoreException(Status.error(NLS.bind(Messages.noSuchFolder, folder)));
        }
        Optional<IProject> known = atFolder();
        if (known.isPresent() && !known.get().isOpen() && !Files.exists(descriptionFile())) {
            known.get().delete(false, true, progress.split(1));
            known = Optional.empty();
        }
        IProject project = known.isPresent() ? known.get() : create(progress.split(1));
        project.open(progress.split(1));
        addNature(project, progress.split(1));
        project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
        return project;
    }

    private Optional<IProject> atFolder() {
        return Arrays.stream(workspace.getRoot().getProjects())
                .filter(project -> project.getLocation() != null && isFolder(project.getLocation().toPath()))
                .findFirst();
    }

    private boolean isFolder(Path location) {
        try {
            return Files.isSameFile(location, folder);
        } catch (IOException gone) {
            return location.equals(folder);
        }
    }

    private IProject create(IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = description();
        IProject project = workspace.getRoot().getProject(description.getName());
        project.create(description, monitor);
        return project;
    }

    private IProjectDescription description() throws CoreException {
        IProjectDescription description = Files.isRegularFile(descriptionFile())
                ? workspace.loadProjectDescription(IPath.fromPath(descriptionFile()))
                : workspace.newProjectDescription(folderName());
        description.setName(freeName(description.getName()));
        description.setLocation(liesInWorkspace() ? null : IPath.fromPath(folder));
        return description;
    }

    private Path descriptionFile() {
        return folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
    }

    private String folderName() {
        return folder.getFileName() == null ? Messages.policy : folder.getFileName().toString();
    }

    /** The platform refuses the location of a folder directly under its own, which is that project's place anyway. */
    private boolean liesInWorkspace() {
        return IPath.fromPath(folder).equals(workspace.getRoot().getLocation().append(folderName()));
    }

    private String freeName(String name) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : name + " (" + n + ")")
                .filter(candidate -> !workspace.getRoot().getProject(candidate).exists())
                .findFirst().orElseThrow();
    }

    private static void addNature(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        if (!description.hasNature(PolicyNature.ID)) {
            PolicyNature.addTo(description);
            project.setDescription(description, IResource.FORCE, monitor);
        }
    }
}
