package org.heurejuste.ui.cases;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IDisposable;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunHistory;
import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/**
 * Runs all cases of a project when one of its files is saved, unless that is turned off, and when somebody asks for it; and remembers
 * what came of it. One for the whole workbench. Safe to use from many threads.
 */
public final class ProjectRuns implements IResourceChangeListener, IDisposable {

    static final String ON_SAVE = "org.heurejuste.ui.cases.onSave";
    /** Several files that are saved together bring one run. */
    private static final long PAUSE_MILLIS = 50;

    private final Map<IProject, LiveProject> projects = new ConcurrentHashMap<>();
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final UiBatch<Told> batch = new UiBatch<>(Messages.job_show, this::deliver);

    /** Told what happens, on the window's thread. */
    interface Listener {

        /** Things have happened in a project, in this order; at least one. */
        void happened(IProject project, List<RunEvent> events);
    }

    private record Told(IProject project, RunEvent event) {
    }

    /** Begins to look for saved files. */
    public ProjectRuns() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        projects.values().forEach(Job::cancel);
        batch.close();
    }

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    private void deliver(List<Told> all) {
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !all.get(i).project().equals(all.get(from).project())) {
                List<RunEvent> events = all.subList(from, i).stream().map(Told::event).toList();
                IProject project = all.get(from).project();
                listeners.forEach(listener -> listener.happened(project, events));
                from = i;
            }
        }
    }

    private LiveProject live(IProject project) {
        return projects.computeIfAbsent(project,
                any -> new LiveProject(project, (of, event) -> batch.send(new Told(of, event))));
    }

    /** Runs all cases of a project; a run under way begins again. */
    void run(IProject project) {
        schedule(project, 0);
    }

    private void schedule(IProject project, long pause) {
        LiveProject live = live(project);
        live.cancel();
        live.schedule(pause);
    }

    /** Stops running the cases of a project. */
    void stop(IProject project) {
        live(project).cancel();
    }

    /** The runs of all cases of a project so far. */
    RunHistory history(IProject project) {
        return live(project).history();
    }

    /** Compares the last run of a project with one of its runs, or with the one before for null. */
    void pin(IProject project, @Nullable RecordedRun run) {
        live(project).pin(run);
    }

    /** How the cases of a project stand, or null where they were not run since the workbench was started. */
    @Nullable
    ProjectStatus status(IProject project) {
        LiveProject live = projects.get(project);
        return live == null ? null : live.status();
    }

    /** Whether errors prevented the last run of a project. */
    boolean isBroken(IProject project) {
        LiveProject live = projects.get(project);
        return live != null && live.isBroken();
    }

    /** Whether a saved file brings a run. */
    static boolean isOnSave() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        return commands != null && Boolean.TRUE
                .equals(commands.getCommand(ON_SAVE).getState(RegistryToggleState.STATE_ID).getValue());
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        for (IResourceDelta delta : event.getDelta()
                .getAffectedChildren(IResourceDelta.CHANGED | IResourceDelta.REMOVED)) {
            IProject project = (IProject) delta.getResource();
            if (!PolicyNature.isOn(project)) {
                LiveProject gone = projects.remove(project);
                if (gone != null) {
                    gone.cancel();
                }
            } else if ((delta.getFlags() & IResourceDelta.OPEN) == 0 && isSaved(project, delta) && isOnSave()) {
                schedule(project, PAUSE_MILLIS);
            }
        }
    }

    /** Whether a file has another content; files that come or go count once cases have been run, not while a project is being made. */
    private boolean isSaved(IProject project, IResourceDelta delta) {
        boolean ran = status(project) != null || isBroken(project);
        AtomicBoolean saved = new AtomicBoolean();
        try {
            delta.accept(part -> {
                boolean changed = part.getKind() == IResourceDelta.CHANGED
                        ? (part.getFlags() & IResourceDelta.CONTENT) != 0
                        : ran;
                if (changed && part.getResource() instanceof IFile file && isSource(file)) {
                    saved.set(true);
                }
                return !saved.get();
            });
        } catch (CoreException e) {
            ILog.of(ProjectRuns.class).log(e.getStatus());
        }
        return saved.get();
    }

    private static boolean isSource(IFile file) {
        String first = file.getProjectRelativePath().segment(0);
        return "src".equals(first) || "handbook".equals(first) || "pom.xml".equals(first);
    }
}
