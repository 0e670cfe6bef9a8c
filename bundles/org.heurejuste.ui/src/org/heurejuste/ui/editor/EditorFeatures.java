package org.heurejuste.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;

import org.heurejuste.ui.editor.marking.FoldFeature;
import org.heurejuste.ui.editor.marking.Hints;
import org.heurejuste.ui.editor.marking.Occurrences;
import org.heurejuste.ui.editor.marking.SemanticColours;
import org.heurejuste.ui.editor.marking.VisiblePart;
import org.heurejuste.ui.language.EditorLanguage;
import org.heurejuste.ui.language.ProjectLanguages;
import org.jspecify.annotations.Nullable;

/** What an editor shows of its text besides the text, from the moment that it has one until it is closed. */
final class EditorFeatures implements AutoCloseable {

    private final DrlEditor editor;
    private final IDocument document;
    private final ProjectionViewer viewer;
    private final EditorLanguage language;
    private final Deque<Runnable> closing = new ArrayDeque<>();

    EditorFeatures(DrlEditor editor, @Nullable IFile file, IDocument document, SyntaxTheme theme,
            IPreferenceStore preferences) {
        this.editor = editor;
        this.document = document;
        this.viewer = (ProjectionViewer) editor.viewer();
        language = EditorLanguage.of(file, editor.getEditorInput().getName(), document,
                editor.getSite().getShell().getDisplay());
        closing.push(language::close);
        diagnose(file);
        colour(theme, preferences.getBoolean(EditorPreferences.HINTS));
        if (preferences.getBoolean(EditorPreferences.FOLDING)) {
            language.follow(new FoldFeature(viewer, document));
        }
        if (preferences.getBoolean(EditorPreferences.OCCURRENCES)) {
            markOccurrences();
        }
    }

    /** A file that is no part of a policy is not compiled; its form is looked at all the same. */
    private void diagnose(@Nullable IFile file) {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        if (!(model instanceof IAnnotationModelExtension)) {
            return;
        }
        DiagnosticAnnotations annotations = new DiagnosticAnnotations(model, document);
        language.follow(new TypedDiagnostics(annotations));
        if (file != null && ProjectLanguages.isPartOfPolicy(file)) {
            EditorDiagnostics compiled = new EditorDiagnostics(editor, file, document, annotations, editor.outline());
            closing.push(compiled::close);
            compiled.start();
        }
    }

    private void colour(SyntaxTheme theme, boolean hinting) {
        VisiblePart part = new VisiblePart(viewer, language::refresh);
        SemanticColours colours = new SemanticColours(viewer, document, part, theme::look);
        closing.push(part::close);
        closing.push(colours::close);
        language.follow(colours);
        if (hinting) {
            Hints hints = new Hints(viewer, part);
            ((ISourceViewerExtension5) viewer).setCodeMiningProviders(new ICodeMiningProvider[] {hints});
            closing.push(() -> ((ISourceViewerExtension5) viewer).setCodeMiningProviders(new ICodeMiningProvider[0]));
            document.addDocumentListener(hints);
            closing.push(() -> document.removeDocumentListener(hints));
            language.follow(hints);
        }
    }

    private void markOccurrences() {
        Occurrences occurrences = new Occurrences(viewer, language);
        IPostSelectionProvider selection = (IPostSelectionProvider) editor.getSelectionProvider();
        selection.addPostSelectionChangedListener(occurrences);
        closing.push(occurrences::close);
        closing.push(() -> selection.removePostSelectionChangedListener(occurrences));
    }

    EditorLanguage language() {
        return language;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }
}
