package org.heurejuste.ui.editor;

import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.eclipse.ui.texteditor.spelling.SpellingService;

import org.heurejuste.ui.editor.assist.QuickFixAssist;
import org.heurejuste.ui.editor.assist.RuleAssist;
import org.heurejuste.ui.editor.navigate.RuleHyperlinks;
import org.jspecify.annotations.Nullable;

/** How the editor shows a file of rules or sentences. */
final class DrlViewerConfiguration extends TextSourceViewerConfiguration implements AutoCloseable {

    private static final int ASSIST_DELAY_MILLIS = 250;

    private final RuleLanguage language;
    private final SyntaxTheme theme;
    private final DrlEditor editor;
    private final RuleAssist assist;
    private final QuickFixAssist fixes;

    DrlViewerConfiguration(IPreferenceStore preferences, RuleLanguage language, SyntaxTheme theme, DrlEditor editor) {
        super(preferences);
        this.language = language;
        this.theme = theme;
        this.editor = editor;
        this.assist = new RuleAssist(editor::language);
        this.fixes = new QuickFixAssist(editor::language);
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

    /** Checks spelling, where the platform's preferences want that. */
    @Override
    public @Nullable IReconciler getReconciler(ISourceViewer viewer) {
        if (!fPreferenceStore.getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED)) {
            return null;
        }
        return new MonoReconciler(new RuleSpelling(viewer, language, editor::language), false);
    }

    @Override
    public String[] getDefaultPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] {language.commentPrefix(), ""};
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new DiagnosticHover(viewer, editor::language);
    }

    /** Wraps long lines and shows words in bold, which the platform's plain one does not. */
    @Override
    public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
        return parent -> new DefaultInformationControl(parent, false);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer, editor::language);
    }

    @Override
    public IAnnotationHover getOverviewRulerAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer, editor::language);
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant(true);
        assistant.setDocumentPartitioning(DrlPartitions.PARTITIONING);
        assistant.setContentAssistProcessor(assist, IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoActivation(fPreferenceStore.getBoolean(EditorPreferences.ASSIST_WHILE_TYPING));
        assistant.setAutoActivationDelay(ASSIST_DELAY_MILLIS);
        assistant.enableAutoInsert(true);
        assistant.enableColoredLabels(true);
        assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
        assistant.setContextInformationPopupOrientation(IContentAssistant.CONTEXT_INFO_ABOVE);
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        QuickAssistAssistant assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(fixes);
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
        IHyperlinkDetector[] platform = super.getHyperlinkDetectors(viewer);
        IHyperlinkDetector own = new RuleHyperlinks(editor::language, editor::show);
        return platform == null
                ? new IHyperlinkDetector[] {own}
                : Stream.concat(Stream.of(own), Stream.of(platform)).toArray(IHyperlinkDetector[]::new);
    }

    @Override
    public void close() {
        assist.close();
        fixes.close();
    }
}
