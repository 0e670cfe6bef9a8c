package org.heurejuste.ui.editor.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

import org.heurejuste.language.Folding;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.language.LiveFeature;

/** Lets rules, declarations and comments be folded away; what is folded stays so while the text changes around it. */
public record FoldFeature(ProjectionViewer viewer, IDocument document) implements LiveFeature<List<TextRange>> {

    @Override
    public List<TextRange> find(LanguageSnapshot snapshot, String path) {
        return snapshot.tree(path).map(tree -> Folding.of(path, tree)).orElse(List.of());
    }

    @Override
    public void show(List<TextRange> found) {
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model == null) {
            return;
        }
        Map<Position, Annotation> known = new HashMap<>();
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position place = model.getPosition(annotation);
            if (known.putIfAbsent(new Position(place.offset, place.length), annotation) != null) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (TextRange range : found) {
            Position lines = lines(range);
            if (known.remove(lines) == null && lines.length > 0) {
                added.put(new ProjectionAnnotation(), lines);
            }
        }
        gone.addAll(known.values());
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    /** Whole lines are folded away. */
    private Position lines(TextRange range) {
        try {
            int start = document.getLineInformationOfOffset(range.offset()).getOffset();
            int line = document.getLineOfOffset(range.offset() + range.length());
            IRegion last = document.getLineInformation(line);
            int end = line + 1 < document.getNumberOfLines()
                    ? document.getLineOffset(line + 1)
                    : last.getOffset() + last.getLength();
            return new Position(start, end - start);
        } catch (BadLocationException textChangedMeanwhile) {
            return new Position(0, 0);
        }
    }
}
