package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A name gets another one everywhere it stands. */
class RenameTest extends AtADesk {

    @Test
    void aFieldIsRenamedInRulesVocabularyAndCases() throws IOException {
        Page rules = desk.open(policy.rules());

        Map<String, TextDocumentEdit> edits = byFile(rename(rules, "wait|Minutes > 30", "minutesWaited"));

        assertThat(edits.keySet()).contains("waiting.drl", "vocabulary.drl", "waiting.cases.yaml");
        assertThat(after(policy.cases(), edits.get("waiting.cases.yaml"))).contains("minutesWaited: 31")
                .doesNotContain("waitMinutes");
        assertThat(after(policy.vocabulary(), edits.get("vocabulary.drl"))).contains("minutesWaited : int");
    }

    @Test
    @DisplayName("changes of an open file name the text that they are for, others none")
    void changesNameTheirVersions() {
        Page rules = desk.open(policy.rules());
        rules.write("waitMinutes > 10", "waitMinutes > 11");

        Map<String, TextDocumentEdit> edits = byFile(rename(rules, "wait|Minutes > 30", "minutesWaited"));

        assertThat(edits.get("waiting.drl").getTextDocument().getVersion()).isEqualTo(2);
        assertThat(edits.get("vocabulary.drl").getTextDocument().getVersion()).isNull();
    }

    @Test
    void anEditorWithoutVersionsGetsTheChangesOfEachFile() {
        changeTo(Desk.with(Features.PLAIN, policy.root()));
        Page rules = desk.open(policy.rules());

        assertThat(rename(rules, "wait|Minutes > 30", "minutesWaited").getChanges())
                .containsKey(policy.vocabulary().toUri().toString());
    }

    @Test
    void aRulesNameIsOfferedWithoutItsQuotes() {
        Page rules = desk.open(policy.rules());

        PrepareRenameResult offered = prepare(rules, "A1 A |very long wait");

        assertThat(offered.getPlaceholder()).isEqualTo("A1 A very long wait");
        assertThat(rules.in(offered.getRange())).isEqualTo("A1 A very long wait");
    }

    @Test
    void aKeywordHasNoOtherName() {
        Page rules = desk.open(policy.rules());

        assertThat(prepare(rules, "\nwh|en\n")).isNull();
    }

    @Test
    void whatCannotBeANameIsRefusedInTheReadersLanguage() {
        changeTo(Desk.french(policy.root()));
        Page rules = desk.open(policy.rules());

        assertThatThrownBy(() -> rename(rules, "wait|Minutes > 30", "7 jours"))
                .isInstanceOf(ResponseErrorException.class)
                .hasMessageContaining("`7 jours` ne peut pas être un nom ici");
    }

    @Test
    @DisplayName("in sample cases that are not saved the name changes where it stands in the editor")
    void unsavedCasesAreChangedAsTheyAre() {
        Page cases = desk.open(policy.cases());
        Page rules = desk.open(policy.rules());
        cases.write("suite: Waiting", "suite: Waiting for long");

        TextDocumentEdit edit = byFile(rename(rules, "wait|Minutes > 30", "minutesWaited")).get("waiting.cases.yaml");

        assertThat(edit.getTextDocument().getVersion()).isEqualTo(2);
        assertThat(cases.after(edit.getEdits().stream().map(change -> change.getLeft()).toList()))
                .contains("suite: Waiting for long", "minutesWaited: 31").doesNotContain("waitMinutes");
    }

    @Test
    @DisplayName("a workbook that says the name too changes on disk where the person says so")
    void workbooksAreChangedWhereThePersonSaysSo() throws IOException {
        Path workbook = policy.resource("scale.drl.xlsx");
        scale(workbook);
        changeTo(Desk.english(policy.root()));
        desk.screen().answers("Change them");
        Page rules = desk.open(policy.rules());

        Map<String, TextDocumentEdit> edits = byFile(rename(rules, "wait|Minutes > 30", "minutesWaited"));

        assertThat(edits).containsKey("vocabulary.drl").doesNotContainKey("scale.drl.xlsx");
        assertThat(desk.screen().shown("The name was changed in scale.drl.xlsx")).contains("a text editor cannot");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(book.getSheetAt(0).getRow(6).getCell(2).getStringCellValue())
                    .isEqualTo("minutesWaited >= $param");
        }
    }

    @Test
    void workbooksStayAsTheyAreWhereThePersonSaysSo() throws IOException {
        Path workbook = policy.resource("scale.drl.xlsx");
        scale(workbook);
        byte[] before = Files.readAllBytes(workbook);
        changeTo(Desk.french(policy.root()));
        desk.screen().answers("Ne pas y toucher");
        Page rules = desk.open(policy.rules());

        rename(rules, "wait|Minutes > 30", "minutesWaited");

        assertThat(desk.screen().shown("scale.drl.xlsx")).contains("Faut-il les modifier");
        assertThat(workbook).hasBinaryContent(before);
    }

    private static void scale(Path workbook) throws IOException {
        write(workbook, List.of(List.of("", "RuleSet", "org.example.policy"),
                List.of("", "Import", "org.example.policy.*"), List.of(), List.of("", "RuleTable Waiting"),
                List.of("", "NAME", "CONDITION", "ACTION"), List.of("", "", "Contact"),
                List.of("", "", "waitMinutes >= $param", "insert( new Apology( Register.$param ) );"),
                List.of("", "rule", "minutes", "register"), List.of("", "an hour", "60", "SINCERE")));
    }

    private static void write(Path workbook, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream file = Files.newOutputStream(workbook)) {
            XSSFSheet sheet = book.createSheet("Scale");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(file);
        }
    }

    private WorkspaceEdit rename(Page page, String place, String newName) {
        return Desk.answer(desk.server().getTextDocumentService()
                .rename(new RenameParams(page.file(), page.at(place), newName)));
    }

    private PrepareRenameResult prepare(Page page, String place) {
        var answer = Desk.answer(desk.server().getTextDocumentService()
                .prepareRename(new PrepareRenameParams(page.file(), page.at(place))));
        return answer == null ? null : answer.getSecond();
    }

    private static Map<String, TextDocumentEdit> byFile(WorkspaceEdit edit) {
        return edit.getDocumentChanges().stream().map(change -> change.getLeft()).collect(Collectors
                .toMap(change -> change.getTextDocument().getUri().replaceFirst(".*/", ""), change -> change));
    }

    private static String after(Path file, TextDocumentEdit edit) throws IOException {
        return Page.after(Files.readString(file), edit.getEdits().stream().map(change -> change.getLeft()).toList());
    }
}
