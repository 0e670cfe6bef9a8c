package org.heurejuste.ui.project;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.navigator.CommonNavigator;

/** The view with the tree of policy projects. A project that is new in it is shown with its rules in sight. */
public final class PolicyTreeView extends CommonNavigator implements IResourceChangeListener {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.project";

    /** The project, its groups, and the files in them. */
    private static final int LEVELS = 3;

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).forEach(this::showRules);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        List<IProject> opened = delta == null
                ? List.of()
                : Arrays.stream(delta.getAffectedChildren())
                        .filter(PolicyTreeView::isOpening).map(IResourceDelta::getResource).map(IResource::getProject)
                        .toList();
        if (!opened.isEmpty()) {
            getSite().getShell().getDisplay().asyncExec(() -> opened.forEach(this::showRules));
        }
    }

    private static boolean isOpening(IResourceDelta project) {
        int becomesPolicy = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
        return project.getKind() == IResourceDelta.ADDED || (project.getFlags() & becomesPolicy) != 0;
    }

    private void showRules(IProject project) {
        if (!getCommonViewer().getControl().isDisposed()) {
            getCommonViewer().expandToLevel(new PolicyGroup(project, PolicyGroup.Kind.RULES), LEVELS);
        }
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        super.dispose();
    }
}
