package org.heurejuste.ui.editor;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

import org.jspecify.annotations.Nullable;

/** How the editor shows a file of rules or sentences. */
final class DrlViewerConfiguration extends TextSourceViewerConfiguration {

    private final RuleLanguage language;
    private final SyntaxTheme theme;

    DrlViewerConfiguration(IPreferenceStore preferences, RuleLanguage language, SyntaxTheme theme) {
        super(preferences);
        this.language = language;
        this.theme = theme;
    }

    @Override
    public String getConfiguredDocumentPartitioning(ISourceViewer viewer) {
        return DrlPartitions.PARTITIONING;
    }

    @Override
    public String[] getConfiguredContentTypes(ISourceViewer viewer) {
        return DrlPartitions.contentTypes();
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        reconciler.setDocumentPartitioning(DrlPartitions.PARTITIONING);
        colour(reconciler, IDocument.DEFAULT_CONTENT_TYPE, new DrlScanner(language, theme));
        colour(reconciler, DrlPartitions.COMMENT, all(SyntaxColor.COMMENT));
        colour(reconciler, DrlPartitions.STRING, all(SyntaxColor.STRING));
        return reconciler;
    }

    private static void colour(PresentationReconciler reconciler, String contentType, ITokenScanner scanner) {
        DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
        reconciler.setDamager(repairer, contentType);
        reconciler.setRepairer(repairer, contentType);
    }

    private RuleBasedScanner all(SyntaxColor color) {
        RuleBasedScanner scanner = new RuleBasedScanner();
        scanner.setDefaultReturnToken(theme.token(color));
        return scanner;
    }

    /** The platform's reconciler only checks spelling, in dictionaries that know neither DRL nor French. */
    @Override
    public @Nullable IReconciler getReconciler(ISourceViewer viewer) {
        return null;
    }

    @Override
    public String[] getDefaultPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] {language.commentPrefix(), ""};
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new DiagnosticHover(viewer);
    }

    /** Wraps long lines and shows words in bold, which the platform's plain one does not. */
    @Override
    public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
        return parent -> new DefaultInformationControl(parent, false);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer);
    }

    @Override
    public IAnnotationHover getOverviewRulerAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer);
    }
}
