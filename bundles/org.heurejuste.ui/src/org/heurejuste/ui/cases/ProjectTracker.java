package org.heurejuste.ui.cases;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/**
 * Follows which policy project a window is about: the one last selected or edited, or the only one. Tells when its
 * files change, and finds another when it is closed or deleted. Calls back on the window's thread.
 */
final class ProjectTracker implements ISelectionListener, IResourceChangeListener {

    /** Told what becomes of the project. */
    interface Listener {

        /** Another project is the current one; null where there is none. */
        void projectChanged(@Nullable IProject project);

        /** Files of the current project have changed; {@code suites} where suites are among them. */
        void filesChanged(boolean suites);
    }

    private final IWorkbenchPage page;
    private final Listener listener;
    private final Display display;
    private volatile @Nullable IProject current;

    ProjectTracker(IWorkbenchPage page, Listener listener) {
        this.page = page;
        this.listener = listener;
        display = page.getWorkbenchWindow().getShell().getDisplay();
    }

    /** Starts to follow; the first project is told at once where there is one. */
    void start() {
        page.addPostSelectionListener(this);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        change(best(PolicyProjects.of(page.getActiveEditor())));
    }

    void stop() {
        page.removePostSelectionListener(this);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    /** Returns the project, or null where there is none. */
    @Nullable
    IProject current() {
        return current;
    }

    /** Makes a project the current one. */
    void follow(IProject project) {
        change(project);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        change(best(PolicyProjects.of(selection).or(() -> PolicyProjects.of(part))));
    }

    private @Nullable IProject best(Optional<IProject> meant) {
        return meant.or(() -> Optional.ofNullable(current).filter(PolicyNature::isOn))
                .or(() -> PolicyProjects.open().stream().findFirst()).orElse(null);
    }

    private void change(@Nullable IProject project) {
        if (project == null ? current != null : !project.equals(current)) {
            current = project;
            listener.projectChanged(project);
        }
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        IProject project = current;
        if (project == null || !PolicyNature.isOn(project)) {
            inWindow(() -> change(best(Optional.empty())));
            return;
        }
        IResourceDelta delta = event.getDelta().findMember(project.getFullPath());
        ChangedFiles changed = delta == null ? ChangedFiles.NONE : ChangedFiles.in(delta);
        if (changed != ChangedFiles.NONE) {
            inWindow(() -> listener.filesChanged(changed == ChangedFiles.SUITES));
        }
    }

    private void inWindow(Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(change);
        }
    }

    /** What kind of files a change concerns. */
    private enum ChangedFiles {
        NONE, OTHERS, SUITES;

        static ChangedFiles in(IResourceDelta delta) {
            ChangedFiles[] worst = {NONE};
            try {
                delta.accept(part -> {
                    ChangedFiles kind = kind(part);
                    worst[0] = kind.compareTo(worst[0]) > 0 ? kind : worst[0];
                    return worst[0] != SUITES;
                });
            } catch (CoreException e) {
                ILog.of(ProjectTracker.class).log(e.getStatus());
            }
            return worst[0];
        }

        private static ChangedFiles kind(IResourceDelta part) {
            IResource resource = part.getResource();
            boolean touched = part.getKind() != IResourceDelta.CHANGED
                    || (part.getFlags() & IResourceDelta.CONTENT) != 0;
            boolean source = resource.getProjectRelativePath().segmentCount() > 0
                    && Stream.of("src", "handbook").anyMatch(resource.getProjectRelativePath().segment(0)::equals);
            if (resource.getType() != IResource.FILE || !touched || !source) {
                return NONE;
            }
            return SuiteFormat.of(resource.getName()).isPresent() ? SUITES : OTHERS;
        }
    }
}
