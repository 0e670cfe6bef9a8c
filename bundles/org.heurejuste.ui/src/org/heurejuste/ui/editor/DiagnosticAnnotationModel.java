package org.heurejuste.ui.editor;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;

import org.heurejuste.workspace.DiagnosticMarker;

/**
 * The annotations of a file of rules. Its markers are shown until the text has been checked in the editor; from then on
 * the findings in the text stand for them, so that nothing is shown twice.
 */
final class DiagnosticAnnotationModel extends ResourceMarkerAnnotationModel {

    private volatile boolean hidden;

    DiagnosticAnnotationModel(IResource resource) {
        super(resource);
    }

    @Override
    protected boolean isAcceptable(IMarker marker) {
        return super.isAcceptable(marker) && !(hidden && isDiagnostic(marker));
    }

    /** Shows no markers of findings any more; call in the UI thread. */
    void hideMarkers() {
        if (hidden) {
            return;
        }
        hidden = true;
        try {
            for (IMarker marker : diagnosticMarkers()) {
                removeMarkerAnnotation(marker);
            }
        } catch (CoreException resourceGone) {
            ILog.of(DiagnosticAnnotationModel.class).info(resourceGone.getMessage());
        }
    }

    private IMarker[] diagnosticMarkers() throws CoreException {
        IResource resource = getResource();
        return resource.exists()
                ? resource.findMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_ZERO)
                : new IMarker[0];
    }

    private static boolean isDiagnostic(IMarker marker) {
        try {
            return marker.isSubtypeOf(DiagnosticMarker.TYPE);
        } catch (CoreException deletedMeanwhile) {
            ILog.of(DiagnosticAnnotationModel.class).info(deletedMeanwhile.getMessage());
            return false;
        }
    }
}
