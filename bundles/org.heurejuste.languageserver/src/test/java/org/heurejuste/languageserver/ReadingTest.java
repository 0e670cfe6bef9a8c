package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.heurejuste.languageserver.internal.answers.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What helps to read rules. */
class ReadingTest extends AtADesk {

    private TextDocumentService texts() {
        return desk.server().getTextDocumentService();
    }

    @Test
    void aFieldIsExplained() {
        Page rules = desk.open(policy.rules());

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("**wait**", "`waitMinutes`", "minute");
    }

    @Test
    void aFieldIsExplainedInFrench() {
        changeTo(Desk.french(policy.root()));
        Page rules = desk.open(policy.rules());

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("**attente**", "unité");
    }

    @Test
    void aClauseShowsTheHandbook() {
        Page rules = desk.open(policy.rules());

        assertThat(rules.hover(rules.at("@clause(A|1)"))).contains("A long wait.");
    }

    @Test
    void anEditorWithoutMarkdownGetsPlainWords() {
        changeTo(Desk.with(Features.PLAIN, policy.root()));
        Page rules = desk.open(policy.rules());

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("waitMinutes").doesNotContain("*", "`");
    }

    @Test
    void theOutlineNamesTheClauses() {
        Page rules = desk.open(policy.rules());

        List<DocumentSymbol> outline = Desk.answer(texts().documentSymbol(new DocumentSymbolParams(rules.file())))
                .stream().map(symbol -> symbol.getRight()).toList();

        assertThat(outline).extracting(DocumentSymbol::getName).containsExactly("A1 A long wait",
                "A1 A very long wait");
        assertThat(outline).extracting(DocumentSymbol::getDetail).containsOnly("A1");
    }

    @Test
    void theOutlineShowsTheFieldsOfATypeWithTheirLabels() {
        Page vocabulary = desk.open(policy.vocabulary());

        DocumentSymbol contact = Desk.answer(texts().documentSymbol(new DocumentSymbolParams(vocabulary.file())))
                .stream().map(symbol -> symbol.getRight()).filter(symbol -> symbol.getName().equals("Contact"))
                .findFirst().orElseThrow();

        assertThat(contact.getChildren()).extracting(DocumentSymbol::getDetail).containsExactly("", "wait");
    }

    @Test
    void anEditorWithoutTreesGetsAListOfSymbols() {
        changeTo(Desk.with(Features.PLAIN, policy.root()));
        Page rules = desk.open(policy.rules());

        assertThat(Desk.answer(texts().documentSymbol(new DocumentSymbolParams(rules.file())))).hasSize(2)
                .allMatch(symbol -> symbol.isLeft());
    }

    @Test
    void rulesAndCommentsFold() {
        Page rules = desk.open(policy.rules());

        List<FoldingRange> folds = Desk.answer(texts().foldingRange(new FoldingRangeRequestParams(rules.file())));

        assertThat(folds).hasSize(3);
        assertThat(folds.get(0).getKind()).isEqualTo(FoldingRangeKind.Comment);
        assertThat(folds.get(1).getStartLine()).isEqualTo(rules.at("|rule \"A1 A long").getLine());
    }

    @Test
    void aSelectionGrowsFromTheWordToTheFile() {
        Page rules = desk.open(policy.rules());
        SelectionRange selection = Desk.answer(texts().selectionRange(
                new SelectionRangeParams(rules.file(), List.of(rules.at("wait|Minutes > 30"))))).get(0);

        List<String> grown = new ArrayList<>();
        for (SelectionRange part = selection; part != null; part = part.getParent()) {
            grown.add(rules.in(part.getRange()).strip());
        }

        assertThat(grown).startsWith("waitMinutes", "waitMinutes > 30")
                .contains("Contact( channel != Channel.EMAIL, waitMinutes > 30 )").endsWith(rules.text().strip());
    }

    @Test
    void aNumberShowsItsUnit() {
        Page rules = desk.open(policy.rules());

        InlayHint hint = Desk.answer(texts().inlayHint(
                new InlayHintParams(rules.file(),
                        rules.range("Contact( channel != Channel.EMAIL, waitMinutes > 30 )"))))
                .stream().filter(shown -> shown.getPosition().equals(rules.at("waitMinutes > 30|"))).findFirst()
                .orElseThrow();

        assertThat(hint.getLabel().getLeft()).isEqualTo("minutes");
    }

    @Test
    void everyWordHasItsColour() {
        Page rules = desk.open(policy.rules());

        assertThat(coloured(rules, colours(rules).getData())).contains("decorator: clause", "class: \"A1 A long wait\"",
                "type: Contact", "property: waitMinutes", "number: 30", "enumMember: EMAIL", "keyword: when");
    }

    @Test
    @DisplayName("a comment of several lines is coloured line by line, as editors want it")
    void commentsOfSeveralLines() {
        Page rules = desk.open(policy.rules());

        assertThat(coloured(rules, colours(rules).getData())).startsWith("comment: /*",
                "comment:  * Chapitre A, l'attente. Chapter A, waiting.", "comment:  */");
    }

    @Test
    void onlyTheColoursOfAPartAreTold() {
        Page rules = desk.open(policy.rules());

        List<Integer> part = Desk.answer(texts().semanticTokensRange(
                new SemanticTokensRangeParams(rules.file(), rules.range("A1 A very long wait")))).getData();

        assertThat(coloured(rules, part)).contains("class: \"A1 A very long wait\"")
                .doesNotContain("class: \"A1 A long wait\"");
    }

    @Test
    void afterAChangeOnlyOtherColoursAreTold() {
        Page rules = desk.open(policy.rules());
        SemanticTokens before = colours(rules);
        rules.write("waitMinutes > 30", "waitMinutes > 300");

        SemanticTokensDelta delta = Desk.answer(texts().semanticTokensFullDelta(
                new SemanticTokensDeltaParams(rules.file(), before.getResultId()))).getRight();

        SemanticTokensEdit edit = delta.getEdits().get(0);
        assertThat(edit.getData()).hasSizeLessThanOrEqualTo(10);
        List<Integer> applied = new ArrayList<>(before.getData());
        applied.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount()).clear();
        applied.addAll(edit.getStart(), edit.getData());
        assertThat(applied).isEqualTo(colours(rules).getData());
    }

    private SemanticTokens colours(Page page) {
        return Desk.answer(texts().semanticTokensFull(new SemanticTokensParams(page.file())));
    }

    private static List<String> coloured(Page page, List<Integer> numbers) {
        List<String> found = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < numbers.size(); i += 5) {
            character = numbers.get(i) == 0 ? character + numbers.get(i + 1) : numbers.get(i + 1);
            line += numbers.get(i);
            found.add(Tokens.LEGEND.getTokenTypes().get(numbers.get(i + 3)) + ": "
                    + page.in(Desk.range(line, character, line, character + numbers.get(i + 2))));
        }
        return found;
    }
}
