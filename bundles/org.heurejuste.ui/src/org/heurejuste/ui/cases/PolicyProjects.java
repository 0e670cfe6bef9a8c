package org.heurejuste.ui.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/** Finds the policy project that a person means. */
public final class PolicyProjects {

    private PolicyProjects() {}

    /**
     * All of them.
     *
     * @return the open policy projects of the workspace, by name
     */
    public static List<IProject> open() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(PolicyNature::isOn)
                .toList();
    }

    /**
     * The one selected.
     *
     * @param selection anything selected in the workbench, or null
     * @return the open policy project that the first thing selected lies in
     */
    public static Optional<IProject> of(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection structured
                ? of(structured.getFirstElement())
                : Optional.empty();
    }

    /**
     * The one shown.
     *
     * @param part a view or an editor, or null
     * @return the open policy project of the file that the editor shows
     */
    public static Optional<IProject> of(@Nullable IWorkbenchPart part) {
        return part instanceof IEditorPart editor ? of(editor.getEditorInput()) : Optional.empty();
    }

    private static Optional<IProject> of(@Nullable Object thing) {
        return Optional.ofNullable(Adapters.adapt(thing, IResource.class)).map(IResource::getProject)
                .filter(PolicyNature::isOn);
    }
}
