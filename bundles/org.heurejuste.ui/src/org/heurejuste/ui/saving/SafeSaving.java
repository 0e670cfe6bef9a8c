package org.heurejuste.ui.saving;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.heurejuste.policy.file.AtomicFile;
import org.jspecify.annotations.Nullable;

/** Writes files of the workspace as wholes: the old one stays until the new one is complete. */
public final class SafeSaving {

    private SafeSaving() {}

    /**
     * Writes a file.
     *
     * @param file a file on this computer
     * @param bytes all of its bytes
     * @param monitor for progress, or null
     * @throws CoreException if it cannot be written; then the file is as it was
     */
    public static void write(IFile file, byte[] bytes, @Nullable IProgressMonitor monitor) throws CoreException {
        ResourcesPlugin.getWorkspace().run(running -> {
            write(file.getLocation().toPath(), bytes);
            file.refreshLocal(IResource.DEPTH_ZERO, running);
        }, ResourcesPlugin.getWorkspace().getRuleFactory().refreshRule(file), 0, monitor);
    }

    private static void write(Path path, byte[] bytes) throws CoreException {
        try (AtomicFile atomic = AtomicFile.begin(path)) {
            atomic.stream().write(bytes);
            atomic.commit();
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.notSaved, path), e));
        }
    }
}
