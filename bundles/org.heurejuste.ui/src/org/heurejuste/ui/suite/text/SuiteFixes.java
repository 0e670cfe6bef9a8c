package org.heurejuste.ui.suite.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.assist.SuiteAssist;
import org.heurejuste.testing.assist.SuiteFix;
import org.heurejuste.ui.editor.LiveAnnotation;
import org.jspecify.annotations.Nullable;

/** Offers to mend what is wrong at the caret of a suite's text. */
final class SuiteFixes implements IQuickAssistProcessor {

    private final Supplier<@Nullable Compilation> policy;

    SuiteFixes(Supplier<@Nullable Compilation> policy) {
        this.policy = policy;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof LiveAnnotation;
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return false;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context.getSourceViewer();
        Compilation words = policy.get();
        if (words == null || viewer.getAnnotationModel() == null) {
            return new ICompletionProposal[0];
        }
        IDocument document = viewer.getDocument();
        SuiteAssist assist = SuiteAssist.of(words);
        return at(viewer.getAnnotationModel(), context.getOffset()).stream()
                .flatMap(problem -> assist.fixes(problem, document.get()).stream()).map(SuiteFixes::shown)
                .toArray(ICompletionProposal[]::new);
    }

    private static List<Diagnostic> at(IAnnotationModel model, int offset) {
        List<Diagnostic> found = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position place = model.getPosition(annotation);
            if (annotation instanceof LiveAnnotation live && place != null && offset >= place.getOffset()
                    && offset <= place.getOffset() + place.getLength()) {
                found.add(live.diagnostic());
            }
        }
        return found;
    }

    private static ICompletionProposal shown(SuiteFix fix) {
        TextEdit edit = fix.edit();
        return new CompletionProposal(edit.text(), edit.offset(), edit.length(), edit.text().length(), null,
                fix.label().in(Locale.getDefault()), null, null);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }
}
