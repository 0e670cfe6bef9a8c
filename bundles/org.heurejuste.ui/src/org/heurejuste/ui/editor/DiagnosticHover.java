package org.heurejuste.ui.editor;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;

import org.heurejuste.language.Hovers;
import org.heurejuste.ui.language.EditorLanguage;
import org.heurejuste.ui.language.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong and how to mend it, over the text and over the rulers, and what a word of the text means. Asked in
 * the background.
 */
public final class DiagnosticHover implements ITextHover, IAnnotationHover {

    private final ISourceViewer viewer;
    private final Supplier<Optional<EditorLanguage>> language;

    /**
     * Explains the findings that a viewer shows, and the words of its text.
     *
     * @param viewer the viewer
     * @param language what knows the words, once it is there
     */
    public DiagnosticHover(ISourceViewer viewer, Supplier<Optional<EditorLanguage>> language) {
        this.viewer = viewer;
        this.language = language;
    }

    @Override
    public @Nullable String getHoverInfo(ITextViewer textViewer, IRegion region) {
        String problems = html(position -> position.overlapsWith(region.getOffset(), Math.max(1, region.getLength())));
        String meaning = language.get().flatMap(known -> meaning(known, region.getOffset())).orElse(null);
        if (problems == null) {
            return meaning;
        }
        return meaning == null ? problems : problems + "<br><br>" + meaning;
    }

    private static Optional<String> meaning(EditorLanguage known, int offset) {
        try {
            return Hovers.at(known.await(() -> false), known.path(), offset, Locale.getDefault())
                    .map(hover -> Markdown.html(hover.markdown()));
        } catch (CancellationException closed) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable IRegion getHoverRegion(ITextViewer textViewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public @Nullable String getHoverInfo(ISourceViewer sourceViewer, int line) {
        return html(position -> startsOnLine(position, line));
    }

    private boolean startsOnLine(Position position, int line) {
        try {
            return viewer.getDocument().getLineOfOffset(position.getOffset()) == line;
        } catch (BadLocationException textChangedMeanwhile) {
            return false;
        }
    }

    private @Nullable String html(Predicate<Position> wanted) {
        IAnnotationModel model = viewer.getAnnotationModel();
        Set<Explanation> found = model == null ? Set.of() : explanations(model, wanted);
        return found.isEmpty() ? null : found.stream().map(Explanation::html).collect(Collectors.joining("<br><br>"));
    }

    private static Set<Explanation> explanations(IAnnotationModel model, Predicate<Position> wanted) {
        Set<Explanation> found = new LinkedHashSet<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (position != null && !annotation.isMarkedDeleted() && wanted.test(position)) {
                Explanation.of(annotation).ifPresent(found::add);
            }
        }
        return found;
    }
}
