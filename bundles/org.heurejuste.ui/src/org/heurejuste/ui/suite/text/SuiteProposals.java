package org.heurejuste.ui.suite.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.assist.Proposal;
import org.heurejuste.testing.assist.SuiteAssist;
import org.heurejuste.ui.language.Markdown;
import org.jspecify.annotations.Nullable;

/** Proposes what may stand at the caret of a suite's text: keys, types, fields, values and clauses, each with what it means. */
final class SuiteProposals implements IContentAssistProcessor {

    private final Supplier<@Nullable Compilation> policy;

    SuiteProposals(Supplier<@Nullable Compilation> policy) {
        this.policy = policy;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        Compilation words = policy.get();
        if (words == null) {
            return new ICompletionProposal[0];
        }
        IDocument document = viewer.getDocument();
        return SuiteAssist.of(words).complete(document.get(), offset).stream().map(SuiteProposals::shown)
                .toArray(ICompletionProposal[]::new);
    }

    private static ICompletionProposal shown(Proposal proposal) {
        TextEdit edit = proposal.edit();
        List<String> lines = proposal.lines().stream().map(line -> line.in(Locale.getDefault())).toList();
        String first = lines.isEmpty() ? "" : " – " + lines.get(0);
        return new CompletionProposal(edit.text(), edit.offset(), edit.length(), edit.text().length(), null,
                proposal.word() + first, null, lines.stream().map(Markdown::code).collect(Collectors.joining("<br>")));
    }

    @Override
    public IContextInformation @Nullable [] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'.', '[', '{'};
    }

    @Override
    public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
