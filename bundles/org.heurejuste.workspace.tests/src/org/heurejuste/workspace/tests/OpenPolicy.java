package org.heurejuste.workspace.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.heurejuste.workspace.DiagnosticMarker;
import org.heurejuste.workspace.InPlaceProject;

/** A policy that is open in the workspace, as an analyst handles it: saves a file, has it checked, looks at the problems. */
final class OpenPolicy {

    private final IProject project;

    private OpenPolicy(IProject project) {
        this.project = project;
    }

    static OpenPolicy at(Path folder) throws CoreException {
        return new OpenPolicy(
                new InPlaceProject(ResourcesPlugin.getWorkspace(), folder).open(new NullProgressMonitor()));
    }

    IProject project() {
        return project;
    }

    void save(String path, String text) throws CoreException {
        IFile file = project.getFile(path);
        file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.FORCE, null);
    }

    void check() throws CoreException {
        check(new NullProgressMonitor());
    }

    void check(IProgressMonitor monitor) throws CoreException {
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, monitor);
    }

    List<IMarker> problems() throws CoreException {
        return Arrays.asList(project.findMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_INFINITE));
    }

    IMarker onlyProblem() throws CoreException {
        List<IMarker> problems = problems();
        if (problems.size() != 1) {
            throw new AssertionError("one problem expected, not " + problems.stream().map(OpenPolicy::say).toList());
        }
        return problems.get(0);
    }

    static String say(IMarker problem) {
        return problem.getResource().getName() + ":" + problem.getAttribute(IMarker.LINE_NUMBER, 0) + ": "
                + problem.getAttribute(IMarker.MESSAGE, "");
    }
}
