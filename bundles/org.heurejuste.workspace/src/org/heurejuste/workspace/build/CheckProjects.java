package org.heurejuste.workspace.build;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import org.heurejuste.workspace.PolicyNature;

/** Checks policy projects afresh, whether or not they have changed: with progress, and until cancelled. */
public final class CheckProjects extends Job {

    private final List<IProject> projects;

    /**
     * A check, not scheduled yet.
     *
     * @param projects what to check; those that are no open policy projects are left out
     */
    public CheckProjects(List<IProject> projects) {
        super(Messages.checkingAll);
        this.projects = projects.stream().filter(PolicyNature::isOn).toList();
        setUser(true);
    }

    /**
     * A check of every policy project, not scheduled yet.
     *
     * @param workspace the workspace
     * @return the check
     */
    public static CheckProjects all(IWorkspace workspace) {
        return new CheckProjects(Arrays.asList(workspace.getRoot().getProjects()));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, Messages.checkingAll, projects.size());
        try {
            for (IProject project : projects) {
                project.build(IncrementalProjectBuilder.FULL_BUILD, PolicyBuilder.ID, null, progress.split(1));
            }
            return Status.OK_STATUS;
        } catch (OperationCanceledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }
}
