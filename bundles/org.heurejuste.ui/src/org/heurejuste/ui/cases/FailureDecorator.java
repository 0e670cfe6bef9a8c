package org.heurejuste.ui.cases;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Shows at suites and at their project how many cases failed in the last run of all. */
public final class FailureDecorator extends LabelProvider implements ILightweightLabelDecorator, ProjectRuns.Listener {

    private final @Nullable ProjectRuns runs = PlatformUI.getWorkbench().getService(ProjectRuns.class);

    /** Makes the decorator; the workbench does. */
    public FailureDecorator() {
        if (runs != null) {
            runs.addListener(this);
        }
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        ProjectStatus status = runs != null && element instanceof IResource resource && resource.getProject() != null
                ? runs.status(resource.getProject())
                : null;
        Integer failed = status == null
                ? null
                : element instanceof IProject
                        ? Integer.valueOf(status.failed())
                        : element instanceof IFile file
                                ? status.failedBySuite().get(file.getProjectRelativePath().toString())
                                : null;
        if (failed != null) {
            show(failed, decoration);
        }
    }

    private static void show(int failed, IDecoration decoration) {
        String icon = failed > 0 ? "failed" : "passed";
        ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/cases/" + icon + "_overlay.svg")
                .ifPresent(image -> decoration.addOverlay(image, IDecoration.TOP_RIGHT));
        if (failed > 0) {
            decoration.addSuffix(" – " + CountWords.format(Messages.decoration_failed, failed));
        }
    }

    @Override
    public void happened(IProject project, List<RunEvent> events) {
        if (events.stream().anyMatch(RunEvent.Done.class::isInstance)) {
            fireLabelProviderChanged(new LabelProviderChangedEvent(this));
        }
    }

    @Override
    public void dispose() {
        if (runs != null) {
            runs.removeListener(this);
        }
        super.dispose();
    }
}
