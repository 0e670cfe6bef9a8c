package org.heurejuste.ui.spelling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

import org.jspecify.annotations.Nullable;

/** A word that no dictionary knows. */
final class WrongWord extends SpellingProblem {

    private final int offset;
    private final String word;
    private final IDocument document;

    WrongWord(int offset, String word, IDocument document) {
        this.offset = offset;
        this.word = word;
        this.document = document;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getLength() {
        return word.length();
    }

    @Override
    public String getMessage() {
        return NLS.bind(Messages.unknownWord, word);
    }

    @Override
    public ICompletionProposal[] getProposals() {
        return getProposals(null);
    }

    @Override
    public ICompletionProposal[] getProposals(@Nullable IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context == null ? null : context.getSourceViewer();
        int start = viewer == null ? offset : now(viewer);
        List<ICompletionProposal> proposals = new ArrayList<>();
        Dictionaries.get().proposals(word, document.get()).forEach(other -> proposals.add(
                new WordProposal(start, word.length(), other, NLS.bind(Messages.writeInstead, other))));
        proposals.add(new AddWordProposal(word, viewer));
        return proposals.toArray(ICompletionProposal[]::new);
    }

    /** Where the word stands now, should text before it have changed since it was found. */
    private int now(ISourceViewer viewer) {
        IAnnotationModel model = viewer.getAnnotationModel();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof SpellingAnnotation spelling && spelling.getSpellingProblem() == this
                    && position != null) {
                return position.getOffset();
            }
        }
        return offset;
    }
}
