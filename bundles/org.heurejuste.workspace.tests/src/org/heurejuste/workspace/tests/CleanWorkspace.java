package org.heurejuste.workspace.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test an empty workspace that is checked only when asked, and fails a test that logs an error. */
final class CleanWorkspace implements BeforeEachCallback, AfterEachCallback, ILogListener {

    private final List<String> errors = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IWorkspaceDescription description = workspace.getDescription();
        description.setAutoBuilding(false);
        workspace.setDescription(description);
        forgetProjects();
        errors.clear();
        Platform.addLogListener(this);
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        Platform.removeLogListener(this);
        forgetProjects();
        if (!errors.isEmpty()) {
            throw new AssertionError("errors were logged: " + errors);
        }
    }

    @Override
    public void logging(IStatus status, String plugin) {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status.getMessage());
        }
    }

    private static void forgetProjects() throws CoreException {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(false, true, null);
        }
    }
}
