package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.INewWizard;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.PolicyTemplate;
import org.heurejuste.workspace.InPlaceProject;
import org.jspecify.annotations.Nullable;

/** Makes a small, complete policy project. */
public final class NewPolicyProjectWizard extends PolicyWizard implements INewWizard {

    private final NewPolicyProjectPage page = new NewPolicyProjectPage();

    /** The wizard. */
    public NewPolicyProjectWizard() {
        super(Messages.new_title, "new");
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        NewProject project = new NewProject(page.getProjectName(), page.useDefaults() ? null : page.folder(),
                page.folder(), page.packageName());
        return perform(project::create);
    }

    /**
     * What was asked for.
     *
     * @param name the project's name
     * @param location its folder, or null where it lies in the workspace
     * @param folder its folder in any case
     * @param packageName the package of its rules
     */
    private record NewProject(String name, @Nullable Path location, Path folder, String packageName) {

        void create(IProgressMonitor monitor) throws InvocationTargetException {
            SubMonitor progress = SubMonitor.convert(monitor, 3);
            try {
                PolicyTemplate.create(folder, packageName);
                progress.worked(1);
                open(progress);
            } catch (CoreException | IOException | PolicyProjectException e) {
                throw new InvocationTargetException(e);
            }
        }

        private void open(SubMonitor progress) throws CoreException {
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            IProjectDescription description = workspace.newProjectDescription(name);
            description.setLocation(location == null ? null : IPath.fromPath(location));
            workspace.getRoot().getProject(name).create(description, progress.split(1));
            IProject project = new InPlaceProject(workspace, folder).open(progress.split(1));
            reveal(project);
        }
    }
}
