package org.heurejuste.ui.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.workspace.DiagnosticMarker;
import org.heurejuste.workspace.VisibleSpan;

/**
 * The annotations of a file of rules: its markers, or, while its text differs from what was checked last, the findings in
 * that text instead. Never both, so that nothing is shown twice.
 */
final class DiagnosticAnnotationModel extends ResourceMarkerAnnotationModel {

    private volatile boolean live;

    DiagnosticAnnotationModel(IResource resource) {
        super(resource);
    }

    @Override
    protected boolean isAcceptable(IMarker marker) {
        return super.isAcceptable(marker) && !(live && isDiagnostic(marker));
    }

    /** Shows the findings in the text as it is, in place of the markers; call in the UI thread. */
    void showLive(List<Diagnostic> diagnostics) throws CoreException {
        live = true;
        removeLive();
        for (IMarker marker : diagnosticMarkers()) {
            removeMarkerAnnotation(marker);
        }
        for (Diagnostic diagnostic : diagnostics) {
            addLive(diagnostic);
        }
        fireModelChanged();
    }

    private void addLive(Diagnostic diagnostic) {
        VisibleSpan span = VisibleSpan.of(diagnostic.span(), fDocument == null ? 0 : fDocument.getLength());
        try {
            addAnnotation(new LiveAnnotation(diagnostic), new Position(span.start(), span.length()), false);
        } catch (BadLocationException textChangedMeanwhile) {
            // the check of the newer text is on its way
        }
    }

    /** Shows the markers, which say what is in the text; call in the UI thread. */
    void showMarkers() throws CoreException {
        if (!live) {
            return;
        }
        live = false;
        removeLive();
        for (IMarker marker : diagnosticMarkers()) {
            addMarkerAnnotation(marker);
        }
        fireModelChanged();
    }

    private void removeLive() {
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof LiveAnnotation annotation) {
                old.add(annotation);
            }
        }
        removeAnnotations(old, false, false);
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
