package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.edit.Section.EXPECT;
import static org.heurejuste.testing.edit.Section.GIVEN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.convert.SuiteConverter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A table as a document")
class TableDocumentTest {
    private static final String CSV = """
            name;"given.Incident.id";given.Incident.kind;given.Incident[2].id;given.Incident[2].kind;expect.Goodwill
            "First; case";i1;DELAY;;;none

            Second;i1;DELAY;"i2";OTHER;one
            """;

    @Nested
    @DisplayName("of separated values changes only")
    class Csv {

        @Test
        @DisplayName("the cells concerned")
        void cells() throws Exception {
            changes("i1;DELAY;;;none", "i9;DELAY;;;none", new SuiteEdit.SetField(0, GIVEN, "Incident", 0, "id", "i9"));
            changes("\"i2\"", "\"a \"\"b\"\"\"", new SuiteEdit.SetField(1, GIVEN, "Incident", 1, "id", "a \"b\""));
            changes("\"First; case\"", "\"First\"", new SuiteEdit.SetName(0, "First"));
            changes("OTHER;one", "OTHER;2", new SuiteEdit.SetCount(1, "Goodwill", 2));
            changes("DELAY;;;none", "DELAY;i2;OTHER;none",
                    new SuiteEdit.AddFact(0, GIVEN, "Incident", 1, Map.of("id", "i2", "kind", "OTHER")));
            changes("i1;DELAY;\"i2\";OTHER;one", "\"i2\";OTHER;;;one".replace("\"i2\"", "i2"),
                    new SuiteEdit.RemoveFact(1, GIVEN, "Incident", 0));
            changes("i1;DELAY;\"i2\";OTHER", "i2;OTHER;\"i1\";DELAY",
                    new SuiteEdit.MoveFact(1, GIVEN, "Incident", 1, 0));
        }

        @Test
        @DisplayName("the heads where a column is added")
        void columns() throws Exception {
            String after = change(new SuiteEdit.SetField(0, GIVEN, "Incident", 0, "loss", new BigDecimal("12.50")));
            assertThat(after).isEqualTo(CSV.replace("expect.Goodwill\n", "expect.Goodwill;given.Incident.loss\n")
                    .replace("DELAY;;;none\n", "DELAY;;;none;12,50\n"));
        }

        @Test
        @DisplayName("the rows concerned")
        void rows() throws Exception {
            assertThat(change(new SuiteEdit.RemoveCase(0)))
                    .isEqualTo(CSV.replace("\"First; case\";i1;DELAY;;;none\n", ""));
            assertThat(change(new SuiteEdit.AddCase(2, CaseDraft.named("Third")))).isEqualTo(CSV + "Third;;;;;\n");
            assertThat(change(new SuiteEdit.DuplicateCase(1, "Copy")))
                    .isEqualTo(CSV + "Copy;i1;DELAY;\"i2\";OTHER;one\n");
            assertThat(change(new SuiteEdit.MoveCase(1, 0))).contains("kind;expect.Goodwill\nSecond;i1",
                    "one\n\n\"First; case\"");
        }

        @Test
        @DisplayName("and keeps its encoding")
        void encoding() throws Exception {
            Charset windows = Charset.forName("windows-1252");
            byte[] bytes = CSV.replace("Second", "Délai").getBytes(windows);
            SuiteDocument document = SuiteDocument.open("a.cases.csv", bytes, TestPolicy.vocabulary());
            assertThat(document.bytes()).isEqualTo(bytes);
            assertThat(new String(document.apply(new SuiteEdit.SetName(1, "Été")).after().bytes(), windows))
                    .contains("\nÉté;");
        }

        private static void changes(String before, String after, SuiteEdit edit) throws EditRefusedException {
            assertThat(change(edit)).isEqualTo(CSV.replace(before, after));
        }

        private static String change(SuiteEdit edit) throws EditRefusedException {
            SuiteDocument document = SuiteDocument.open("a.cases.csv", CSV, TestPolicy.vocabulary());
            SuiteChange change = document.apply(edit);
            assertThat(TextEdit.apply(change.edits(), CSV)).isEqualTo(change.after().text());
            return change.after().text();
        }
    }

    @Nested
    @DisplayName("of a workbook")
    class Xlsx {

        @Test
        @DisplayName("changes cells and rows, and opens in other programs")
        void changes() throws Exception {
            SuiteDocument csv = SuiteDocument.open("a.cases.csv", CSV, TestPolicy.vocabulary());
            byte[] bytes = new SuiteConverter(TestPolicy.vocabulary(), Locale.ENGLISH)
                    .convert("Test", csv.content(), SuiteFormat.XLSX).bytes();
            SuiteDocument document = SuiteDocument.open("a.cases.xlsx", bytes, TestPolicy.vocabulary());
            SuiteDocument after = document.apply(List.of(
                    new SuiteEdit.SetField(0, GIVEN, "Incident", 0, "loss", new BigDecimal("12.50")),
                    new SuiteEdit.SetField(1, GIVEN, "Promise", 0, "dueDate", "2026-03-02"),
                    new SuiteEdit.SetName(1, "A < B & \"C\""), new SuiteEdit.AddCase(1, CaseDraft.named("Between")),
                    new SuiteEdit.SetCount(1, "Goodwill", 3), new SuiteEdit.DuplicateCase(0, "Copy"),
                    new SuiteEdit.MoveCase(3, 0), new SuiteEdit.ClearField(0, GIVEN, "Incident", 1, "id"),
                    new SuiteEdit.RemoveCase(2))).after();
            List<CaseEntry> cases = after.content().cases();
            assertThat(cases).extracting(CaseEntry::name).containsExactly("A < B & \"C\"", "First; case", "Between");
            assertThat(cases.get(1).type(GIVEN, "Incident").orElseThrow().facts().get(0).field("loss").orElseThrow()
                    .text()).isEqualTo("12.50");
            assertThat(cases.get(2).type(EXPECT, "Goodwill").orElseThrow().count()).isEqualTo(3);
            assertThat(cases.get(0).type(GIVEN, "Promise").orElseThrow().facts().get(0).field("dueDate").orElseThrow()
                    .value()).isEqualTo("2026-03-02");
            assertThat(shown(after.bytes(), 1, 0)).isEqualTo("A < B & \"C\"");
        }

        private static String shown(byte[] bytes, int row, int column) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                Sheet sheet = workbook.getSheetAt(0);
                return new DataFormatter(Locale.ENGLISH).formatCellValue(sheet.getRow(row).getCell(column));
            }
        }
    }
}
