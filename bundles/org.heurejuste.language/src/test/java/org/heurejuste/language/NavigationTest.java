package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** What the words of the service policy mean, where they come from and where they are used. */
class NavigationTest {

    @Test
    void aFieldIsExplainedWithLabelTypeUnitRangeAndDefault() {
        assertThat(Editor.in("rule \"x\" when Customer( tenure|Months > 3 ) then end").hover(Locale.FRENCH)).contains(
                "**ancienneté** `tenureMonths` — champ de `Customer`", "type : `int`", "unité : mois", "au moins 0");
        assertThat(Editor.in("rule \"x\" when Contact( |channel == null ) then end").hover(Locale.ENGLISH)).contains(
                "**channel** — field of `Contact`", "type: channel `Channel`", "default: phone `PHONE`");
    }

    @Test
    void typesValuesVariablesAndFunctionsAreExplained() {
        assertThat(Editor.in("rule \"x\" when Apo|logy() then end").hover(Locale.FRENCH))
                .startsWith("**Excuses** `Apology` — décision").contains("- `register` registre");
        assertThat(Editor.in("rule \"x\" when Contact( channel == Channel.EM|AIL ) then end").hover(Locale.FRENCH))
                .isEqualTo("**courriel** `EMAIL` — valeur de `Channel`");
        assertThat(Editor.in("rule \"x\" when $i : Incident( $k : kind ) then f( $|k ); end").hover(Locale.ENGLISH))
                .contains("**$k** — variable", "type: kind of incident `IncidentKind`");
        assertThat(Editor.at("recovery.drl", "new Apology( about|Incident(").hover(Locale.ENGLISH))
                .contains("**aboutIncident** — function");
    }

    @Test
    void aClauseIsExplainedByTheHandbookInTheReadersLanguage() {
        assertThat(Editor.at("candour.drl", "@clause(A|1)").hover(Locale.FRENCH)).contains("Dire tout de suite");
        assertThat(Editor.at("candour.drl", "@clause(A|1)").hover(Locale.ENGLISH)).isNotBlank()
                .doesNotContain("Dire tout de suite");
    }

    @Test
    void aSentenceIsExplainedByWhatItStandsFor() {
        assertThat(
                Editor.in("mine.dslr", "règle \"x\"\nquand\n    Le client a |attendu plus de 20 minutes\nalors\nfin\n")
                        .hover(Locale.FRENCH))
                .contains("veut dire : `Contact( waitMinutes > 20 )`");
    }

    @Test
    void aNameLeadsToItsDeclaration() {
        assertThat(Editor.at("recovery.drl", "$incident : Inci|dent(").definition())
                .containsExactly("vocabulary.drl: Incident");
        assertThat(Editor.at("recovery.drl", "$kind : ki|nd )").definition())
                .containsExactly("vocabulary.drl: kind");
        assertThat(Editor.at("recovery.drl", "weight == Severity.MIN|OR").definition())
                .containsExactly("vocabulary.drl: MINOR");
        assertThat(Editor.at("recovery.drl", "new Apology( about|Incident( $kind )").definition())
                .containsExactly("recovery.drl: aboutIncident");
        assertThat(Editor.at("recovery.drl", "aboutIncident( $ki|nd ), $incident").definition())
                .containsExactly("recovery.drl: $kind");
        assertThat(Editor.at("recovery.drl", "$incident.get|Id()").definition()).containsExactly("vocabulary.drl: id");
    }

    @Test
    void aClauseLeadsToTheHandbooksOfBothLanguages() {
        assertThat(Editor.at("candour.drl", "@clause(A|1)").definition()).containsExactly("en.md: A1", "fr.md: A1");
    }

    @Test
    void aSentenceLeadsToItsDefinition() {
        assertThat(Editor.at("customers-truth.dslr", "Il y a un |client\n").definition())
                .containsExactly("phrases_fr.dsl: Il y a un client");
    }

    @Test
    void everyUseOfAFieldIsFoundAndNoOther() {
        List<String> uses = Editor.at("vocabulary.drl", "coop|erative : boolean").references();

        assertThat(uses).contains("vocabulary.drl: cooperative").hasSizeGreaterThan(1)
                .allMatch(use -> use.matches(".*: (cooperative|isCooperative)"));
        assertThat(Editor.at("vocabulary.drl", "declare Cus|tomer").references()).hasSizeGreaterThan(5);
    }

    @Test
    void occurrencesStayInTheFileAndTheVariablesInTheirRule() {
        Editor editor = Editor.in("rule \"a\" when $|x : Customer( id == $x ) then f( $x ); end\n"
                + "rule \"b\" when $x : Customer() then end\n");

        assertThat(Navigation.occurrences(editor.snapshot(), editor.path(), editor.caret())).hasSize(3);
    }

    @Test
    void aRenamedTypeAndFieldLeaveThePolicySound() {
        for (String words : List.of("declare Inc|ident\n", "ki|nd : IncidentKind", "declare enum Seve|rity",
                "MIN|OR(\"")) {
            Editor editor = Editor.at("vocabulary.drl", words);
            Map<String, List<TextEdit>> edits = Navigation.rename(editor.snapshot(), editor.path(), editor.caret(),
                    words.contains("MIN") ? "TINY" : "Happening");
            PolicyProject renamed = editor.snapshot().project();
            for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
                if (renamed.source(file.getKey()).isPresent()) {
                    String text = renamed.source(file.getKey()).orElseThrow().text();
                    renamed = renamed.withText(file.getKey(), TextEdit.apply(file.getValue(), text));
                }
            }

            assertThat(edits).as(words).isNotEmpty();
            assertThat(PolicyCompiler.compile(renamed).diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .filter(diagnostic -> !diagnostic.span().path().endsWith(".properties"))
                    .map(diagnostic -> diagnostic.line(Locale.ENGLISH)).collect(Collectors.joining("\n"))).as(words)
                    .isEmpty();
        }
    }

    @Test
    void aNameIsChangedInSentencesTablesAndCasesToo() {
        Editor editor = Editor.at("vocabulary.drl", "tenure|Months : int");
        assertThat(Navigation.rename(editor.snapshot(), editor.path(), editor.caret(), "months").keySet())
                .anyMatch(file -> file.endsWith("phrases_fr.dsl")).anyMatch(file -> file.endsWith("phrases_en.dsl"))
                .anyMatch(file -> file.endsWith(".cases.yaml"));

        Editor value = Editor.at("vocabulary.drl", "AN|GRY(\"en colère");
        assertThat(Navigation.rename(value.snapshot(), value.path(), value.caret(), "FURIOUS").keySet())
                .anyMatch(file -> file.endsWith("phrases_fr.dsl")).anyMatch(file -> file.endsWith(".cases.yaml"));
    }

    @Test
    void usesInSampleCasesAreFoundHoweverTheyAreWritten() {
        Editor field = Editor.at("vocabulary.drl", "promised|Value : ");
        assertThat(inCases(field, "invariants.cases.yaml"))
                .contains("deliverableValue: {below: $Promise.[promisedValue]}");

        Editor inBraces = Editor.at("vocabulary.drl", "disclo|sed : boolean");
        assertThat(inCases(inBraces, "invariants.cases.yaml"))
                .contains("each: {Promise: {shortfallKnown: true, [disclosed]: false");

        Editor type = Editor.at("vocabulary.drl", "declare Pro|mise\n");
        assertThat(inCases(type, "invariants.cases.yaml")).contains("each: {[Promise]: {shortfallKnown",
                "$[Promise].promisedValue");
    }

    @Test
    void whatSampleCasesAreCalledIsNoUse() {
        Editor type = Editor.at("vocabulary.drl", "declare Pro|mise\n");
        assertThat(Navigation.references(type.snapshot(), type.path(), type.caret()).stream()
                .filter(use -> use.path().endsWith(".yaml")).map(type::line))
                .noneMatch(line -> line.matches("\\s*- name: .*\\[Promise\\].*"));
    }

    private static String inCases(Editor editor, String file) {
        return Navigation.references(editor.snapshot(), editor.path(), editor.caret()).stream()
                .filter(use -> use.path().endsWith(file)).map(editor::line).collect(Collectors.joining("\n"));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        Editor editor = Editor.at("vocabulary.drl", "declare Inc|ident\n");

        assertThat(Navigation.rename(editor.snapshot(), editor.path(), editor.caret(), "two words")).isEmpty();
        assertThat(Navigation.rename(editor.snapshot(), editor.path(), editor.caret(), "")).isEmpty();
    }
}
