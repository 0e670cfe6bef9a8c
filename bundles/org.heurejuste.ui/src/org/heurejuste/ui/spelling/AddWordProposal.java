package org.heurejuste.ui.spelling;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

import org.jspecify.annotations.Nullable;

/**
 * Makes a word right for good, in this workspace.
 *
 * @param word the word
 * @param viewer where it is marked as wrong, or null
 */
record AddWordProposal(String word, @Nullable ISourceViewer viewer) implements ICompletionProposal {

    @Override
    public void apply(IDocument document) {
        OwnWords.add(word);
        if (viewer != null) {
            SpellingProblem.removeAll(viewer, word);
        }
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public String getDisplayString() {
        return NLS.bind(Messages.addWord, word);
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
