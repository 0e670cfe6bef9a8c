package org.heurejuste.ui.suite.text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.ui.editor.LiveAnnotation;
import org.heurejuste.workspace.DiagnosticMarker;
import org.heurejuste.workspace.VisibleSpan;

/** The annotations of a suite's file: what is wrong in its text as it stands. Markers of findings would only repeat that. */
final class SuiteAnnotationModel extends ResourceMarkerAnnotationModel {

    SuiteAnnotationModel(IResource resource) {
        super(resource);
    }

    @Override
    protected boolean isAcceptable(IMarker marker) {
        return super.isAcceptable(marker) && !isDiagnostic(marker);
    }

    /** Shows the findings in the text as it is; call in the UI thread. */
    void show(List<Diagnostic> diagnostics) {
        Map<Annotation, Position> fresh = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            VisibleSpan span = VisibleSpan.of(diagnostic.span(), fDocument == null ? 0 : fDocument.getLength());
            fresh.put(new LiveAnnotation(diagnostic), new Position(span.start(), span.length()));
        }
        replaceAnnotations(live().toArray(Annotation[]::new), fresh);
    }

    private List<Annotation> live() {
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = getAnnotationIterator(); all.hasNext();) {
            if (all.next() instanceof LiveAnnotation annotation) {
                old.add(annotation);
            }
        }
        return old;
    }

    private static boolean isDiagnostic(IMarker marker) {
        try {
            return marker.isSubtypeOf(DiagnosticMarker.TYPE);
        } catch (CoreException deletedMeanwhile) {
            ILog.of(SuiteAnnotationModel.class).info(deletedMeanwhile.getMessage());
            return false;
        }
    }
}
