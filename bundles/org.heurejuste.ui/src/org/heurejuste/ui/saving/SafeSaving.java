package org.heurejuste.ui.saving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
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
            long written = write(file.getLocation().toPath(), bytes);
            file.touch(running);
            file.setLocalTimeStamp(written);
        }, ResourcesPlugin.getWorkspace().getRuleFactory().modifyRule(file), 0, monitor);
    }

    /**
     * Makes a file, and the folders that it is to be in.
     *
     * @param file a file that is not there yet
     * @param bytes all of its bytes
     * @param monitor for progress, or null
     * @throws CoreException if it cannot be made, or is there
     */
    public static void create(IFile file, byte[] bytes, @Nullable IProgressMonitor monitor) throws CoreException {
        make(file.getParent());
        file.create(new ByteArrayInputStream(bytes), false, monitor);
    }

    private static void make(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            make(folder.getParent());
            folder.create(false, true, null);
        }
    }

    /** Returns the time at which the file was written, by which the workspace knows it; refreshing would need the whole folder. */
    private static long write(Path path, byte[] bytes) throws CoreException {
        try (AtomicFile atomic = AtomicFile.begin(path)) {
            atomic.stream().write(bytes);
            atomic.commit();
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.notSaved, path), e));
        }
    }
}
