package org.heurejuste.app;

import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

import org.heurejuste.workspace.build.CheckProjects;
import org.jspecify.annotations.Nullable;

/** What this workbench is made of: the workspace's adapters and images, one perspective, one kind of window. */
final class PolicyWorkbenchAdvisor extends WorkbenchAdvisor {

    private final @Nullable String projectToOpen;
    private final Splash splash;

    PolicyWorkbenchAdvisor(@Nullable String projectToOpen, Splash splash) {
        this.projectToOpen = projectToOpen;
        this.splash = splash;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        WorkspaceImages.declare(configurer);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new PolicyWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return PolicyPerspective.ID;
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postStartup() {
        splash.close();
        CheckProjects.all(ResourcesPlugin.getWorkspace()).schedule();
        if (projectToOpen != null) {
            new OpenProjectInPlace(Path.of(projectToOpen)).schedule();
        }
    }

    @Override
    public void postShutdown() {
        try {
            ResourcesPlugin.getWorkspace().save(true, null);
        } catch (CoreException e) {
            ILog.of(PolicyWorkbenchAdvisor.class).error(Messages.workspaceNotSaved, e);
        }
    }
}
