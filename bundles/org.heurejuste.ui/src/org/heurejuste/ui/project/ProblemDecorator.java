package org.heurejuste.ui.project;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Shows at a file, and at everything above it, that it has problems. */
public final class ProblemDecorator extends LabelProvider
        implements
            ILightweightLabelDecorator,
            IResourceChangeListener {

    private static final int NO_PROBLEM = -1;

    /** Makes the decorator; the workbench does. */
    public ProblemDecorator() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        int severity = resources(element).stream().mapToInt(ProblemDecorator::severity).max().orElse(NO_PROBLEM);
        if (severity >= IMarker.SEVERITY_WARNING) {
            overlay(severity).ifPresent(image -> decoration.addOverlay(image, IDecoration.BOTTOM_LEFT));
        }
    }

    private static Optional<ImageDescriptor> overlay(int severity) {
        String name = severity == IMarker.SEVERITY_ERROR ? "error" : "warning";
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/project/" + name + "_overlay.svg");
    }

    private static List<IResource> resources(Object element) {
        return switch (element) {
            case PolicyGroup group -> group.members();
            case IResource resource -> List.of(resource);
            default -> List.of();
        };
    }

    private static int severity(IResource resource) {
        try {
            return resource.isAccessible()
                    ? resource.findMaxProblemSeverity(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)
                    : NO_PROBLEM;
        } catch (CoreException deletedMeanwhile) {
            return NO_PROBLEM;
        }
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (event.findMarkerDeltas(IMarker.PROBLEM, true).length > 0 && !display.isDisposed()) {
            display.asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
        }
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        super.dispose();
    }
}
