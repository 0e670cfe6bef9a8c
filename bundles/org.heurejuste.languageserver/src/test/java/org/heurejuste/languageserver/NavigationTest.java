package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.nio.file.Files;
import java.io.IOException;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a name to where it is declared, to where it is used, and from rule to rule. */
class NavigationTest extends AtADesk {

    private TextDocumentService texts() {
        return desk.server().getTextDocumentService();
    }

    @Test
    void aFieldLeadsToItsDeclarationInAnotherFile() {
        Page rules = desk.open(policy.rules());

        Location declared = definition(rules, rules.at("wait|Minutes > 30")).get(0);

        assertThat(declared.getUri()).isEqualTo(policy.vocabulary().toUri().toString());
        assertThat(desk.open(policy.vocabulary()).in(declared.getRange())).isEqualTo("waitMinutes");
    }

    @Test
    @DisplayName("where lines end in CR LF, the place is the same")
    void aDeclarationInAFileWithOtherLineEnds() throws IOException {
        String text = Files.readString(policy.vocabulary());
        policy.with("vocabulary.drl", text.replace("\n", "\r\n"));
        changeTo(Desk.english(policy.root()));
        Page rules = desk.open(policy.rules());

        Location declared = definition(rules, rules.at("wait|Minutes > 30")).get(0);

        assertThat(new Page(desk, "", text).in(declared.getRange())).isEqualTo("waitMinutes");
    }

    @Test
    void whatHoldsAFactLeadsToItsType() {
        Page rules = desk.open(policy.rules());
        Position place = rules.writeTo("Contact( channel", "$c|ontact : Contact( channel");

        List<? extends Location> found = Desk.answer(texts().typeDefinition(new TypeDefinitionParams(rules.file(),
                place))).getLeft();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).getUri()).isEqualTo(policy.vocabulary().toUri().toString());
        assertThat(desk.open(policy.vocabulary()).in(found.get(0).getRange())).isEqualTo("Contact");
    }

    @Test
    void theNamesOfAVariableAreTypedTogether() {
        Page rules = desk.open(policy.rules());
        Position place = rules.writeTo("Contact( channel", "Contact( $mi|nutes : waitMinutes, $minutes > 5, channel");

        LinkedEditingRanges ranges = Desk.answer(texts().linkedEditingRange(
                new LinkedEditingRangeParams(rules.file(), place)));

        assertThat(ranges.getRanges()).extracting(rules::in).containsExactly("$minutes", "$minutes");
        assertThat("$été1").matches(ranges.getWordPattern());
        assertThat(Desk.answer(texts().linkedEditingRange(
                new LinkedEditingRangeParams(rules.file(), rules.at("wait|Minutes"))))).isNull();
    }

    @Test
    @DisplayName("uses in sample cases that are not saved are where they stand in the editor")
    void usesInUnsavedCases() {
        Page cases = desk.open(policy.cases());
        cases.write("suite: Waiting", "# a comment\nsuite: Waiting");
        Page rules = desk.open(policy.rules());

        List<Location> uses = List.copyOf(Desk.answer(texts().references(new ReferenceParams(rules.file(),
                rules.at("wait|Minutes"), new ReferenceContext(true)))));

        assertThat(uses).filteredOn(place -> place.getUri().equals(cases.uri()))
                .isNotEmpty().allSatisfy(place -> assertThat(cases.in(place.getRange())).isEqualTo("waitMinutes"));
    }

    @Test
    void aClauseLeadsToTheHandbookInBothLanguages() {
        Page rules = desk.open(policy.rules());

        assertThat(definition(rules, rules.at("@clause(A|1)"))).extracting(Location::getUri)
                .containsExactlyInAnyOrder(policy.root().resolve("handbook/en.md").toUri().toString(),
                        policy.root().resolve("handbook/fr.md").toUri().toString());
    }

    private List<? extends Location> definition(Page page, Position position) {
        return Desk.answer(texts().definition(new DefinitionParams(page.file(), position))).getLeft();
    }

    @Test
    void aFieldIsFoundWhereverItIsUsed() {
        Page rules = desk.open(policy.rules());

        assertThat(uses(rules, true)).filteredOn(use -> use.getUri().endsWith("waiting.cases.yaml")).hasSize(4);
        assertThat(uses(rules, true)).filteredOn(use -> use.getUri().endsWith("waiting.drl")).hasSize(3);
        assertThat(uses(rules, true)).filteredOn(use -> use.getUri().endsWith("vocabulary.drl")).hasSize(1);
    }

    @Test
    void withoutItsDeclarationAFieldIsFoundOnceLess() {
        Page rules = desk.open(policy.rules());

        assertThat(uses(rules, false)).hasSize(uses(rules, true).size() - 1);
    }

    private List<? extends Location> uses(Page page, boolean declaration) {
        return Desk.answer(texts().references(new ReferenceParams(page.file(), page.at("wait|Minutes > 30"),
                new ReferenceContext(declaration))));
    }

    @Test
    void whatIsUnderTheCaretIsMarkedInTheWholeFile() {
        Page rules = desk.open(policy.rules());

        assertThat(marked(rules, "wait|Minutes > 30")).hasSize(3).containsOnly("waitMinutes");
    }

    @Test
    void theKeywordsOfARuleAreMarkedTogether() {
        Page rules = desk.open(policy.rules());

        assertThat(marked(rules, "\n|when\n")).containsExactly("rule", "when", "then", "end");
    }

    private List<String> marked(Page page, String place) {
        return Desk.answer(texts().documentHighlight(new DocumentHighlightParams(page.file(), page.at(place))))
                .stream().map(DocumentHighlight::getRange).map(page::in).toList();
    }

    @Test
    @DisplayName("a rule of any file is found by some letters of its name, or by its clause")
    void symbolsOfTheProject() {
        desk.open(policy.rules());

        assertThat(symbols("vlong")).containsExactly("A1 A very long wait");
        assertThat(symbols("a1")).contains("A1 A long wait", "A1 A very long wait");
    }

    @Test
    void aFieldIsFoundByWhatPeopleCallIt() {
        changeTo(Desk.french(policy.root()));
        desk.open(policy.rules());

        assertThat(symbols("attente")).contains("waitMinutes");
    }

    private List<String> symbols(String query) {
        return Desk.answer(desk.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight()
                .stream().map(WorkspaceSymbol::getName).toList();
    }

    @Test
    void aRuleLeadsToThoseThatReadWhatItDecides() {
        policy.with("next.drl", """
                package org.example.policy

                rule "After an apology"
                    @clause(A1)
                when
                    Apology( register == Register.SINCERE )
                then
                end
                """);
        changeTo(Desk.english(policy.root()));
        Page rules = desk.open(policy.rules());

        assertThat(Desk.answer(texts().callHierarchyOutgoingCalls(
                new CallHierarchyOutgoingCallsParams(item(rules, "A1 A |long wait")))))
                .extracting(call -> call.getTo().getName()).containsExactly("After an apology");
    }

    @Test
    void aDecisionLeadsToTheRulesThatMakeIt() {
        Page rules = desk.open(policy.rules());

        var makers = Desk.answer(texts().callHierarchyIncomingCalls(
                new CallHierarchyIncomingCallsParams(item(rules, "new Apo|logy( Register.SINCERE"))));

        assertThat(makers).extracting(call -> call.getFrom().getName()).containsExactly("A1 A long wait",
                "A1 A very long wait");
        assertThat(makers.get(1).getFromRanges()).containsExactly(
                Desk.range(rules.at("|Apology( Register.SINCERE").getLine(), 16,
                        rules.at("|Apology( Register.SINCERE").getLine(), 23));
    }

    private CallHierarchyItem item(Page page, String place) {
        return Desk.answer(texts()
                .prepareCallHierarchy(new CallHierarchyPrepareParams(page.file(), page.at(place)))).get(0);
    }
}
