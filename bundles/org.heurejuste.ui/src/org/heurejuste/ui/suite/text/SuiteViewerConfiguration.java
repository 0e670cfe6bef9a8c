package org.heurejuste.ui.suite.text;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

import org.heurejuste.policy.Compilation;
import org.heurejuste.ui.editor.DiagnosticHover;
import org.heurejuste.ui.editor.SyntaxTheme;
import org.jspecify.annotations.Nullable;

/** How the text of a suite is shown. */
final class SuiteViewerConfiguration extends TextSourceViewerConfiguration {

    private static final int INDENT = 2;

    private final SyntaxTheme theme;
    private final Supplier<@Nullable Compilation> policy;

    SuiteViewerConfiguration(IPreferenceStore preferences, SyntaxTheme theme,
            Supplier<@Nullable Compilation> policy) {
        super(preferences);
        this.theme = theme;
        this.policy = policy;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        SeenPresentation reconciler = new SeenPresentation();
        DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(new YamlScanner(theme));
        reconciler.setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    /** The platform's reconciler only checks spelling, in dictionaries that know neither YAML nor French. */
    @Override
    public @Nullable IReconciler getReconciler(ISourceViewer viewer) {
        return null;
    }

    /** YAML is indented by spaces alone. */
    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return INDENT;
    }

    @Override
    public String[] getIndentPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] {" ".repeat(INDENT), ""};
    }

    @Override
    public String[] getDefaultPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] {"#", ""};
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new SuiteHover(viewer, policy);
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant();
        assistant.setContentAssistProcessor(new SuiteProposals(policy), IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoActivation(true);
        assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        QuickAssistAssistant assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(new SuiteFixes(policy));
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
        return parent -> new DefaultInformationControl(parent, false);
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer, Optional::empty);
    }

    @Override
    public IAnnotationHover getOverviewRulerAnnotationHover(ISourceViewer viewer) {
        return new DiagnosticHover(viewer, Optional::empty);
    }
}
