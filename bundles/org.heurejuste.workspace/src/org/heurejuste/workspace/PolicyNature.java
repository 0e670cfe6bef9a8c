package org.heurejuste.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

import org.heurejuste.workspace.build.PolicyBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a project a policy project: it is checked whenever it changes. */
public final class PolicyNature implements IProjectNature {

    /** The nature's id, as {@code .project} writes it. */
    public static final String ID = "org.heurejuste.workspace.nature";

    private @Nullable IProject project;

    /**
     * Whether a project is a policy project.
     *
     * @param project any project
     * @return true where it is open and has the nature
     */
    public static boolean isOn(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ID);
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    /**
     * Adds the nature to a description, for a project that is about to be created or changed.
     *
     * @param description the description; left as it is where it has the nature already
     */
    public static void addTo(IProjectDescription description) {
        if (!description.hasNature(ID)) {
            List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
            natures.add(0, ID);
            description.setNatureIds(natures.toArray(String[]::new));
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        List<ICommand> commands = commandsWithoutBuilder(description);
        ICommand command = description.newCommand();
        command.setBuilderName(PolicyBuilder.ID);
        commands.add(command);
        setCommands(description, commands);
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        setCommands(description, commandsWithoutBuilder(description));
        DiagnosticMarker.deleteAll(getProject());
    }

    private static List<ICommand> commandsWithoutBuilder(IProjectDescription description) {
        List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
        commands.removeIf(command -> command.getBuilderName().equals(PolicyBuilder.ID));
        return commands;
    }

    private void setCommands(IProjectDescription description, List<ICommand> commands) throws CoreException {
        description.setBuildSpec(commands.toArray(ICommand[]::new));
        getProject().setDescription(description, null);
    }

    @Override
    public IProject getProject() {
        if (project == null) {
            throw new IllegalStateException("the nature belongs to no project yet");
        }
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}
