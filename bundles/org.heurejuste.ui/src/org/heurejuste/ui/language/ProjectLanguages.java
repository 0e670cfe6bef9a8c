package org.heurejuste.ui.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;

import org.jspecify.annotations.Nullable;

/** The languages of all projects that somebody has asked for. A service of the workbench. */
public final class ProjectLanguages implements IResourceChangeListener, IDisposable {

    private static final List<String> LIVE = List.of("drl", "dslr", "dsl");
    private static final List<IPath> FOLDERS = List.of(IPath.fromPortableString("src/main/resources"),
            IPath.fromPortableString("handbook"));
    private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING;

    private final Map<IProject, ProjectLanguage> known = new ConcurrentHashMap<>();
    private final BufferListener buffers = new BufferListener(this::opened, this::closed);

    ProjectLanguages() {
        FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this,
                IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
    }

    /**
     * The workbench's.
     *
     * @return the service
     */
    public static ProjectLanguages get() {
        return PlatformUI.getWorkbench().getService(ProjectLanguages.class);
    }

    /**
     * The language of a project.
     *
     * @param project an open project
     * @return its language, which is read in the background
     */
    public ProjectLanguage of(IProject project) {
        ProjectLanguage language = known.get(project);
        return language == null ? known.computeIfAbsent(project, this::make) : language;
    }

    private ProjectLanguage make(IProject project) {
        ProjectLanguage language = new ProjectLanguage(root(project));
        for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
            if (buffer instanceof ITextFileBuffer text) {
                file(text).filter(file -> file.getProject().equals(project))
                        .ifPresent(file -> language.opened(path(file), text.getDocument()));
            }
        }
        return language;
    }

    private static Path root(IProject project) {
        IPath location = project.getLocation();
        return location == null ? Path.of(project.getName()) : location.toPath();
    }

    /**
     * Whether a file is a part of its project's policy; the language of one that is not knows that file alone.
     *
     * @param file a file of the workspace
     * @return whether it lies among the project's rules or in its handbook
     */
    public static boolean isPartOfPolicy(IFile file) {
        return FOLDERS.stream().anyMatch(folder -> folder.isPrefixOf(file.getProjectRelativePath()));
    }

    private void opened(ITextFileBuffer buffer) {
        file(buffer).ifPresent(file -> {
            ProjectLanguage language = known.get(file.getProject());
            if (language != null) {
                language.opened(path(file), buffer.getDocument());
            }
        });
    }

    private void closed(ITextFileBuffer buffer) {
        file(buffer).ifPresent(file -> {
            ProjectLanguage language = known.get(file.getProject());
            if (language != null) {
                language.closed(path(file));
            }
        });
    }

    private static Optional<IFile> file(ITextFileBuffer buffer) {
        return Optional.ofNullable(FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation()))
                .filter(file -> LIVE.contains(file.getFileExtension())).filter(ProjectLanguages::isPartOfPolicy);
    }

    private static String path(IFile file) {
        return file.getProjectRelativePath().toString();
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
            forget((IProject) event.getResource());
            return;
        }
        try {
            event.getDelta().accept(this::changed);
        } catch (CoreException resourceGone) {
            ILog.of(ProjectLanguages.class).info(resourceGone.getMessage());
        }
    }

    private boolean changed(IResourceDelta delta) {
        boolean touched = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & CONTENT) != 0;
        if (touched && delta.getResource() instanceof IFile file && isPartOfPolicy(file)) {
            @Nullable ProjectLanguage language = known.get(file.getProject());
            if (language != null) {
                language.changedOnDisk(path(file));
            }
        }
        return true;
    }

    private void forget(IProject project) {
        ProjectLanguage language = known.remove(project);
        if (language != null) {
            language.close();
        }
    }

    @Override
    public void dispose() {
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        known.keySet().forEach(this::forget);
    }
}
