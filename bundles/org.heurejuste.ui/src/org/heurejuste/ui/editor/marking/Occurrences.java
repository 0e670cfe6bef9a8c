package org.heurejuste.ui.editor.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.language.Folding;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.language.EditorLanguage;

/** Marks every place in the file where the name at the caret stands, and what belongs to the keyword or bracket there. */
public final class Occurrences extends Job implements ISelectionChangedListener, AutoCloseable {

    /** The type of the annotations. */
    public static final String TYPE = "org.heurejuste.ui.editor.occurrence";

    private static final long REST_MILLIS = 120;

    private final ISourceViewer viewer;
    private final EditorLanguage language;
    private final Display display;
    private volatile int caret;

    /**
     * Marks.
     *
     * @param viewer where they are shown
     * @param language the editor's
     */
    public Occurrences(ISourceViewer viewer, EditorLanguage language) {
        super(Messages.markingOccurrences);
        this.viewer = viewer;
        this.language = language;
        this.display = viewer.getTextWidget().getDisplay();
        setSystem(true);
        setPriority(Job.DECORATE);
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        caret = viewer.getSelectedRange().x;
        cancel();
        schedule(REST_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        int place = caret;
        try {
            LanguageSnapshot snapshot = language.await(monitor::isCanceled);
            List<TextRange> found = find(snapshot, place);
            if (!monitor.isCanceled() && !display.isDisposed()) {
                display.asyncExec(() -> show(place, found));
            }
        } catch (CancellationException outdated) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException | LinkageError defect) {
            ILog.of(Occurrences.class).error(Messages.markingBroke, defect);
        }
        return Status.OK_STATUS;
    }

    private List<TextRange> find(LanguageSnapshot snapshot, int place) {
        String path = language.path();
        List<TextRange> names = Navigation.occurrences(snapshot, path, place);
        return names.isEmpty()
                ? snapshot.tree(path).map(tree -> Folding.matching(path, tree, place)).orElse(List.of())
                : names;
    }

    private void show(int place, List<TextRange> found) {
        if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed() || place != caret) {
            return;
        }
        IAnnotationModel model = viewer.getAnnotationModel();
        if (model instanceof IAnnotationModelExtension annotations) {
            Map<Annotation, Position> marks = new HashMap<>();
            found.stream().filter(range -> range.offset() + range.length() <= viewer.getDocument().getLength())
                    .forEach(range -> marks.put(new Annotation(TYPE, false, ""),
                            new Position(range.offset(), range.length())));
            annotations.replaceAnnotations(old(model), marks);
        }
    }

    private static Annotation[] old(IAnnotationModel model) {
        List<Annotation> old = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation.getType().equals(TYPE)) {
                old.add(annotation);
            }
        }
        return old.toArray(Annotation[]::new);
    }

    @Override
    public void close() {
        cancel();
    }
}
