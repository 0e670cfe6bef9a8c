package org.heurejuste.workspace.build;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import org.heurejuste.workspace.DiagnosticMarker;

/** Brings a project's markers in step with a check in one change; markers that stay true stay as they are. */
final class MarkerUpdate {

    private final IProject project;
    private final List<DiagnosticMarker> wanted;

    MarkerUpdate(IProject project, List<DiagnosticMarker> wanted) {
        this.project = project;
        this.wanted = wanted;
    }

    void apply(IProgressMonitor monitor) throws CoreException {
        project.getWorkspace().run(ignored -> update(), null, IWorkspace.AVOID_UPDATE, monitor);
    }

    private void update() throws CoreException {
        List<DiagnosticMarker> missing = new ArrayList<>(wanted);
        for (IMarker marker : project.findMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_INFINITE)) {
            if (!missing.remove(DiagnosticMarker.read(marker))) {
                marker.delete();
            }
        }
        for (DiagnosticMarker marker : missing) {
            marker.create();
        }
    }
}
