package org.heurejuste.ui.editor.assist;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.QuickFix;
import org.heurejuste.language.QuickFixes;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/** Proposes mends for the mistakes on the caret's line, and other words for the wrong one at the caret. */
public final class QuickFixAssist implements IQuickAssistProcessor, AutoCloseable {

    private final Supplier<Optional<EditorLanguage>> language;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    /**
     * An assistant.
     *
     * @param language the editor's; empty while it has no file
     */
    public QuickFixAssist(Supplier<Optional<EditorLanguage>> language) {
        this.language = language;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return (annotation instanceof Finding || annotation instanceof SpellingAnnotation)
                && !annotation.isMarkedDeleted();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return false;
    }

    @Override
    public ICompletionProposal @Nullable [] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context.getSourceViewer();
        if (viewer.getAnnotationModel() == null) {
            return null;
        }
        List<ICompletionProposal> proposals = new ArrayList<>(spelling(context));
        language.get().ifPresent(known -> known.now().ifPresent(
                snapshot -> proposals.addAll(mends(viewer, context.getOffset(), known.path(), snapshot))));
        return proposals.isEmpty() ? null : proposals.toArray(ICompletionProposal[]::new);
    }

    private List<ICompletionProposal> mends(ISourceViewer viewer, int offset, String path, LanguageSnapshot snapshot) {
        String before = viewer.getDocument().get();
        List<ICompletionProposal> proposals = new ArrayList<>();
        for (Diagnostic diagnostic : onLine(viewer, path, offset)) {
            for (QuickFix fix : QuickFixes.of(snapshot, diagnostic)) {
                FixProposal proposal = new FixProposal(fix, before, image());
                if (fix.path().equals(path) && !proposals.contains(proposal)) {
                    proposals.add(proposal);
                }
            }
        }
        return proposals;
    }

    private static List<ICompletionProposal> spelling(IQuickAssistInvocationContext context) {
        IAnnotationModel model = context.getSourceViewer().getAnnotationModel();
        List<ICompletionProposal> proposals = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof SpellingAnnotation wrong && position != null
                    && position.getOffset() <= context.getOffset()
                    && context.getOffset() <= position.getOffset() + position.getLength()) {
                proposals.addAll(List.of(wrong.getSpellingProblem().getProposals(context)));
            }
        }
        return proposals;
    }

    private @Nullable Image image() {
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/assist/fix.svg").map(images::get)
                .orElse(null);
    }

    private static List<Diagnostic> onLine(ISourceViewer viewer, String path, int offset) {
        IAnnotationModel model = viewer.getAnnotationModel();
        List<Diagnostic> found = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof Finding finding && position != null
                    && isOnLine(viewer.getDocument(), position, offset)) {
                found.add(moved(finding.diagnostic(), path, position.getOffset(), viewer.getDocument()));
            }
        }
        return found;
    }

    private static boolean isOnLine(IDocument document, Position position, int offset) {
        try {
            int line = document.getLineOfOffset(offset);
            int first = document.getLineOfOffset(position.getOffset());
            int last = document.getLineOfOffset(Math.min(document.getLength(),
                    position.getOffset() + position.getLength()));
            return first <= line && line <= last;
        } catch (BadLocationException textChangedMeanwhile) {
            return false;
        }
    }

    /** The mistake where it stands now, should text before it have changed since it was found. */
    private static Diagnostic moved(Diagnostic found, String path, int offset, IDocument document) {
        int shift = offset - Math.min(found.span().offset(), Math.max(0, document.getLength() - 1));
        return shift == 0 || found.span().offset() >= document.getLength()
                ? found
                : new Diagnostic(found.code(),
                        SourceSpan.in(path, document.get(), offset, found.span().length()), found.message(),
                        found.help());
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public void close() {
        images.dispose();
    }
}
