package org.heurejuste.ui.editor.assist;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import org.heurejuste.language.Completion;
import org.jspecify.annotations.Nullable;

/** A completion of the language service in the platform's list; its holes are filled in one after the other. */
final class RuleProposal
        implements
            ICompletionProposal,
            ICompletionProposalExtension,
            ICompletionProposalExtension2,
            ICompletionProposalExtension4,
            ICompletionProposalExtension5,
            ICompletionProposalExtension6 {

    private final Completion completion;
    private final @Nullable Image image;
    private final Supplier<String> information;
    private @Nullable Point selection;

    RuleProposal(Completion completion, @Nullable Image image, Supplier<String> information) {
        this.completion = completion;
        this.image = image;
        this.information = information;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString shown = new StyledString(completion.label());
        return completion.detail().isEmpty()
                ? shown
                : shown.append(" — " + completion.detail().replace("`", ""), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public @Nullable Image getImage() {
        return image;
    }

    /** Asked for in the background. */
    @Override
    public @Nullable Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        String told = information.get();
        return told.isEmpty() ? null : told;
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return (String) getAdditionalProposalInfo(new NullProgressMonitor());
    }

    @Override
    public boolean validate(IDocument document, int offset, @Nullable DocumentEvent event) {
        try {
            String typed = document.get(completion.offset(), offset - completion.offset()).toLowerCase(Locale.ROOT);
            return Stream.of(completion.label(), completion.text(), completion.detail())
                    .map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(text -> fits(text, typed));
        } catch (BadLocationException caretLeft) {
            return false;
        }
    }

    private static boolean fits(String text, String typed) {
        return text.startsWith(typed) || Stream.of(text.split("[^\\p{L}\\d$]+")).anyMatch(w -> w.startsWith(typed));
    }

    @Override
    public boolean isValidFor(IDocument document, int offset) {
        return validate(document, offset, null);
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        IDocument document = viewer.getDocument();
        int start = completion.offset();
        try {
            Snippet snippet = Snippet.of(Snippet.laidOut(completion.text(),
                    TextUtilities.getDefaultLineDelimiter(document), indent(document, start)));
            document.replace(start, Math.max(0, offset - start), snippet.text());
            selection = Holes.fillIn(viewer, snippet, start);
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(RuleProposal.class).info(textChangedMeanwhile.getMessage());
        }
    }

    private static String indent(IDocument document, int offset) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(offset);
        String before = document.get(line.getOffset(), offset - line.getOffset());
        return before.substring(0, before.length() - before.stripLeading().length());
    }

    @Override
    public void apply(IDocument document, char trigger, int offset) {
        apply(document);
    }

    @Override
    public void apply(IDocument document) {
        try {
            document.replace(completion.offset(), completion.length(), completion.plainText());
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(RuleProposal.class).info(textChangedMeanwhile.getMessage());
        }
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
        return selection;
    }

    /** A template is chosen on purpose: it never writes itself. */
    @Override
    public boolean isAutoInsertable() {
        return completion.kind() != Completion.Kind.TEMPLATE;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public int getContextInformationPosition() {
        return -1;
    }

    @Override
    public char @Nullable [] getTriggerCharacters() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is marked in the text
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing is marked in the text
    }
}
