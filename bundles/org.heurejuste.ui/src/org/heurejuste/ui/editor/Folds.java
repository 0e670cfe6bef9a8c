package org.heurejuste.ui.editor;

import java.util.stream.Stream;

import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IOverviewRuler;
import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Composite;

/** The platform's folding in a viewer. */
final class Folds {

    private Folds() {}

    static ISourceViewer viewer(Composite parent, IVerticalRuler ruler, IOverviewRuler overview, boolean overviewShown,
            int styles) {
        return new ProjectionViewer(parent, ruler, overview, overviewShown, styles);
    }

    /** A mistake in what is folded away is shown on the line that stays. */
    static void install(ISourceViewer viewer, IAnnotationAccess access, ISharedTextColors colors) {
        ProjectionSupport support = new ProjectionSupport((ProjectionViewer) viewer, access, colors);
        Stream.of("error", "warning")
                .forEach(type -> support.addSummarizableAnnotationType("org.eclipse.ui.workbench.texteditor." + type));
        support.install();
        ((ProjectionViewer) viewer).doOperation(ProjectionViewer.TOGGLE);
    }
}
