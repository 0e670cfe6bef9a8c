package org.heurejuste.ui.coverage;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.FileCoverage;
import org.heurejuste.testing.coverage.FileCoverage.Line;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.jspecify.annotations.Nullable;

/** Colours the lines of the rules in the editors of a page by what the cases reach of them. */
final class CoverageColours implements IPartListener2 {

    private static final String TYPE = "org.heurejuste.ui.coverage.";

    private final IWorkbenchPage page;
    private final Object key = new Object();
    private @Nullable IProject project;
    private @Nullable Coverage coverage;

    CoverageColours(IWorkbenchPage page) {
        this.page = page;
        page.addPartListener(this);
    }

    /** Colours the open editors anew; null takes the colours away. */
    void show(@Nullable IProject measured, @Nullable Coverage what) {
        project = measured;
        coverage = what;
        for (IEditorReference reference : page.getEditorReferences()) {
            colour(reference.getEditor(false));
        }
    }

    void dispose() {
        page.removePartListener(this);
        show(null, null);
    }

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        if (coverage != null && reference.getPart(false) instanceof IEditorPart editor) {
            colour(editor);
        }
    }

    private void colour(@Nullable IEditorPart part) {
        ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
        if (editor != null && editor.getDocumentProvider() != null && editor.getDocumentProvider()
                .getAnnotationModel(editor.getEditorInput()) instanceof IAnnotationModelExtension model) {
            model.removeAnnotationModel(key);
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            lines(editor).ifPresent(file -> model.addAnnotationModel(key, annotations(file, document)));
        }
    }

    private Optional<FileCoverage> lines(ITextEditor editor) {
        IFile file = editor.getEditorInput().getAdapter(IFile.class);
        return file == null || coverage == null || !file.getProject().equals(project)
                ? Optional.empty()
                : coverage.files().stream()
                        .filter(one -> one.path().equals(file.getProjectRelativePath().toString())).findFirst();
    }

    private AnnotationModel annotations(FileCoverage file, IDocument document) {
        AnnotationModel model = new AnnotationModel();
        for (Line line : file.lines()) {
            try {
                IRegion region = document.getLineInformation(line.number() - 1);
                model.addAnnotation(
                        new Annotation(TYPE + line.state().name().toLowerCase(Locale.ROOT), false, text(line)),
                        new Position(region.getOffset(), region.getLength()));
            } catch (BadLocationException shorterMeanwhile) {
                break;
            }
        }
        return model;
    }

    private String text(Line line) {
        StringBuilder text = new StringBuilder(Words.share(line.share()));
        for (GoalCoverage goal : line.goals()) {
            if (!goal.isCovered() && coverage != null) {
                text.append('\n').append(goal.text().in(Locale.getDefault())).append(": ")
                        .append(coverage.why(goal.goal()).in(Locale.getDefault()));
            }
        }
        return text.toString();
    }
}
