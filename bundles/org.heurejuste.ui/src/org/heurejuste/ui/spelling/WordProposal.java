package org.heurejuste.ui.spelling;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import org.jspecify.annotations.Nullable;

/**
 * Another word in the place of a wrong one.
 *
 * @param offset where the wrong one is
 * @param length how long it is
 * @param word the other one
 * @param label what the proposal says
 */
record WordProposal(int offset, int length, String word, String label) implements ICompletionProposal {

    @Override
    public void apply(IDocument document) {
        try {
            document.replace(offset, length, word);
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(WordProposal.class).info(textChangedMeanwhile.getMessage());
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(offset + word.length(), 0);
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public String getDisplayString() {
        return label;
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
