package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What helps to write rules: proposals, signatures, mends, the layout. */
class WritingTest extends AtADesk {

    private static final FormattingOptions SETTINGS = new FormattingOptions(2, true);

    @Test
    void aConditionProposesTheFieldsOfItsType() {
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("waitMinutes > 30", "wa|");

        CompletionItem field = rules.proposal(caret, "waitMinutes");

        assertThat(field.getTextEdit().getLeft().getRange())
                .isEqualTo(
                        Desk.range(caret.getLine(), caret.getCharacter() - 2, caret.getLine(), caret.getCharacter()));
        assertThat(field.getDetail()).contains("wait");
    }

    @Test
    void aConsequenceProposesDecisionsWithHolesToFillIn() {
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("new Apology( Register.SINCERE )", "new Ap|");

        CompletionItem decision = rules.proposal(caret, "Apology");

        assertThat(decision.getInsertTextFormat()).isEqualTo(InsertTextFormat.Snippet);
        assertThat(decision.getTextEdit().getLeft().getNewText()).startsWith("Apology(").contains("${1:");
    }

    @Test
    void anEditorWithoutHolesGetsPlainText() {
        changeTo(Desk.with(Features.PLAIN, policy.root()));
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("new Apology( Register.SINCERE )", "new Ap|");

        CompletionItem decision = rules.proposal(caret, "Apology");

        assertThat(decision.getInsertTextFormat()).isEqualTo(InsertTextFormat.PlainText);
        assertThat(decision.getTextEdit().getLeft().getNewText()).doesNotContain("$");
    }

    @Test
    @DisplayName("proposals are in the reader's language, and are found by its words")
    void proposalsInFrench() {
        changeTo(Desk.french(policy.root()));
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("waitMinutes > 30", "att|");

        CompletionItem field = rules.proposal(caret, "waitMinutes");

        assertThat(field.getDetail()).contains("attente");
        assertThat(field.getFilterText()).startsWith("att");
    }

    @Test
    void aProposalIsExplainedWhenItIsLookedAt() {
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("waitMinutes > 30", "wa|");

        CompletionItem explained = Desk.answer(desk.server().getTextDocumentService()
                .resolveCompletionItem(rules.proposal(caret, "waitMinutes")));

        assertThat(explained.getDocumentation().getRight().getValue()).contains("minute");
    }

    @Test
    void theMostLikelyProposalComesFirst() {
        Page rules = desk.open(policy.rules());
        Position caret = rules.writeTo("channel != Channel.EMAIL, waitMinutes > 30", "|");

        List<CompletionItem> proposals = rules.proposals(caret);

        assertThat(proposals).extracting(CompletionItem::getSortText).isSorted();
        assertThat(proposals.get(0).getLabel()).isIn("channel", "waitMinutes");
    }

    @Test
    void aCallShowsWhatIsToBeWritten() {
        Page rules = desk.open(policy.rules());
        Position caret = rules.at("new Apology( |Register.SINCERE");

        SignatureHelp help = Desk.answer(desk.server().getTextDocumentService()
                .signatureHelp(new SignatureHelpParams(rules.file(), caret)));

        assertThat(help.getSignatures().get(0).getLabel()).contains("Apology", "register");
        assertThat(help.getActiveParameter()).isZero();
    }

    @Test
    void aMendComesWithItsFinding() {
        changeTo(Desk.compiling(Features.MODERN, policy.root()));
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30");
        Diagnostic finding = rules.finding("HJ131");

        CodeAction mend = mends(rules, finding).get(0);

        assertThat(mend.getDiagnostics()).containsExactly(finding);
        assertThat(mend.getIsPreferred()).isTrue();
        assertThat(rules.after(mend.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
                .map(edit -> edit.getLeft()).toList())).contains("waitMinutes > 30");
    }

    @Test
    void aMendIsNamedInTheReadersLanguage() {
        changeTo(Desk.compiling(Features.FRENCH, policy.root()));
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 30", "waitMinuts > 30");

        assertThat(mends(rules, rules.finding("HJ131")).get(0).getTitle()).isEqualTo("Remplacer par `waitMinutes`");
    }

    private List<CodeAction> mends(Page page, Diagnostic finding) {
        return Desk.answer(desk.server().getTextDocumentService().codeAction(new CodeActionParams(page.file(),
                finding.getRange(), new CodeActionContext(List.of(finding)))))
                .stream().map(action -> action.getRight()).toList();
    }

    @Test
    void aFileIsLaidOutInTheOneWayOfTheHouse() {
        Page rules = desk.open(policy.rules());
        String laidOut = rules.text();
        rules.write("waitMinutes > 30", "waitMinutes>30");

        assertThat(rules.after(Desk.answer(desk.server().getTextDocumentService()
                .formatting(new DocumentFormattingParams(rules.file(), SETTINGS))))).isEqualTo(laidOut);
    }

    @Test
    void onlyTheRulesOfAPartAreLaidOut() {
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 10", "waitMinutes>10");
        rules.write("waitMinutes > 30", "waitMinutes>30");

        String after = rules.after(Desk.answer(desk.server().getTextDocumentService().rangeFormatting(
                new DocumentRangeFormattingParams(rules.file(), SETTINGS, rules.range("A1 A very long wait")))));

        assertThat(after).contains("waitMinutes > 30").contains("waitMinutes>10");
    }
}
