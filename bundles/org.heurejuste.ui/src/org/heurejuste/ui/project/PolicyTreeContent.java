package org.heurejuste.ui.project;

import java.util.Arrays;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;

import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/** What the tree shows: projects, in a policy project its groups, and in the group of all files the folders. */
public final class PolicyTreeContent implements ITreeContentProvider, IResourceChangeListener {

    private static final Object[] NONE = {};

    private @Nullable StructuredViewer viewer;

    /** Makes the provider; the navigator does. */
    public PolicyTreeContent() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void inputChanged(Viewer shown, @Nullable Object oldInput, @Nullable Object newInput) {
        viewer = (StructuredViewer) shown;
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        viewer = null;
    }

    @Override
    public Object[] getElements(Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case IWorkspaceRoot root -> root.getProjects();
            case IProject project when PolicyNature.isOn(project) -> groups(project);
            case PolicyGroup group -> visible(group.members().toArray(IResource[]::new));
            case IContainer container -> members(container);
            default -> NONE;
        };
    }

    private static Object[] groups(IProject project) {
        return Arrays.stream(PolicyGroup.Kind.values()).map(kind -> new PolicyGroup(project, kind)).toArray();
    }

    private static Object[] members(IContainer container) {
        try {
            return container.isAccessible() ? visible(container.members()) : NONE;
        } catch (CoreException deletedMeanwhile) {
            return NONE;
        }
    }

    /** Without the files that tools keep for themselves, and what a build makes. */
    private static Object[] visible(IResource[] members) {
        return Arrays.stream(members).filter(PolicyTreeContent::isVisible).toArray();
    }

    private static boolean isVisible(IResource member) {
        boolean buildOutput = member.getProjectRelativePath().segmentCount() == 1 && member.getName().equals("target");
        return !member.getName().startsWith(".") && !buildOutput && !member.isDerived();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return switch (element) {
            case PolicyGroup group -> group.project();
            case IFile file when PolicyNature.isOn(file.getProject()) -> parentInGroup(file);
            case IFolder folder when PolicyNature.isOn(folder.getProject()) -> parentInGroup(folder);
            case IResource resource -> resource.getParent();
            default -> null;
        };
    }

    private static Object parentInGroup(IResource resource) {
        PolicyGroup group = PolicyGroup.of(resource);
        boolean direct = group.kind() != PolicyGroup.Kind.FILES || resource.getParent() instanceof IProject;
        return direct ? group : resource.getParent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (event.getDelta() != null && isStructural(event.getDelta())) {
            refresh();
        }
    }

    private static boolean isStructural(IResourceDelta delta) {
        int opened = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
        if (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & opened) != 0) {
            return true;
        }
        return Arrays.stream(delta.getAffectedChildren()).anyMatch(PolicyTreeContent::isStructural);
    }

    private void refresh() {
        StructuredViewer shown = viewer;
        if (shown == null || shown.getControl().isDisposed()) {
            return;
        }
        shown.getControl().getDisplay().asyncExec(() -> {
            if (!shown.getControl().isDisposed()) {
                shown.refresh();
            }
        });
    }
}
