package org.heurejuste.workspace.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import org.jspecify.annotations.Nullable;

/** Which files of a project have a say in its check. */
final class PolicyFiles {

    private static final List<IPath> FOLDERS = List.of(IPath.fromPortableString("src/main/resources"),
            IPath.fromPortableString("src/test/resources"), IPath.fromPortableString("handbook"));

    private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING
            | IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;

    private PolicyFiles() {}

    /** Whether a change concerns the check; no delta means that anything may have changed. */
    static boolean changedIn(@Nullable IResourceDelta delta) throws CoreException {
        if (delta == null) {
            return true;
        }
        AtomicBoolean found = new AtomicBoolean();
        delta.accept(change -> {
            if (concerns(change)) {
                found.set(true);
            }
            return !found.get();
        });
        return found.get();
    }

    private static boolean concerns(IResourceDelta change) {
        boolean touched = change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & CONTENT) != 0;
        return touched && (change.getResource().getType() == IResource.PROJECT || isPolicy(change.getResource()));
    }

    private static boolean isPolicy(IResource resource) {
        IPath path = resource.getProjectRelativePath();
        return FOLDERS.stream().anyMatch(folder -> folder.isPrefixOf(path) || path.isPrefixOf(folder));
    }

    /** The modification stamps of all policy files, by path relative to the project. */
    static Map<String, Long> stamps(IProject project) throws CoreException {
        Map<String, Long> stamps = new HashMap<>();
        for (IPath path : FOLDERS) {
            IFolder folder = project.getFolder(path);
            if (folder.exists()) {
                folder.accept(resource -> {
                    if (resource instanceof IFile file) {
                        stamps.put(file.getProjectRelativePath().toString(), file.getModificationStamp());
                    }
                    return true;
                });
            }
        }
        return stamps;
    }
}
