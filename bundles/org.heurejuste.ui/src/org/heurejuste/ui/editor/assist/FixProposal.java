package org.heurejuste.ui.editor.assist;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import org.heurejuste.language.QuickFix;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.ui.language.Edits;
import org.heurejuste.ui.language.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * A mend of a mistake in the platform's list.
 *
 * @param fix the mend
 * @param before the text that it is counted in
 * @param image its icon, or null
 */
record FixProposal(QuickFix fix, String before, @Nullable Image image) implements ICompletionProposal {

    private static final int AROUND = 60;

    @Override
    public void apply(IDocument document) {
        if (!document.get().equals(before)) {
            return;
        }
        try {
            Edits.apply(fix.edits(), document);
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(FixProposal.class).info(textChangedMeanwhile.getMessage());
        }
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
        TextEdit first = fix.edits().get(0);
        return new Point(first.offset() + first.text().length(), 0);
    }

    /** The lines as they will be. */
    @Override
    public @Nullable String getAdditionalProposalInfo() {
        TextEdit first = fix.edits().get(0);
        String after = TextEdit.apply(fix.edits(), before);
        int start = after.lastIndexOf('\n', Math.max(0, first.offset() - 1)) + 1;
        int end = after.indexOf('\n', Math.min(after.length(), first.offset() + first.text().length()));
        int until = Math.min(end < 0 ? after.length() : end, first.offset() + first.text().length() + 4 * AROUND);
        return Markdown.code(after.substring(Math.max(start, first.offset() - 4 * AROUND), until).strip());
    }

    @Override
    public String getDisplayString() {
        return fix.title().in(Locale.getDefault()).replace("`", "");
    }

    @Override
    public @Nullable Image getImage() {
        return image;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
