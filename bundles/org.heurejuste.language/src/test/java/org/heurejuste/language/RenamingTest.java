package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name gets another one wherever a project has it. */
class RenamingTest {

    private static final String FOLDER = "src/main/resources/a/";
    private static final String WORDS = FOLDER + "words.drl";

    @TempDir
    private Path root;

    @BeforeEach
    void project() throws IOException {
        write("src/main/resources/META-INF/kmodule.xml", "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>\n");
        write(WORDS, """
                package a
                declare enum Mood CALM, ANGRY; end
                declare Client
                    @fact(one)
                    name : String
                    months : int
                    mood : Mood
                    partial : boolean
                end
                declare Answer
                    @decision @letter("mood.partial")
                    mood : Mood
                    partial : boolean
                    sum : int
                end
                """);
        write(FOLDER + "messages_en.properties", """
                # Answer.CALM is one.
                Answer.CALM=Dear {name}, we say yes to {months, plural, one {# month} other {# months}}.
                Answer.ANGRY.partial={mood, select, ANGRY {Sorry} CALM {Well} other {}}, {sum} for {name} \\
                    and {partial, select, true {partial} other {}}.
                Answer.partial=months, ANGRY, partial.
                """);
        write("src/test/resources/cases/a.cases.csv", """
                name,given.Client.months,given.Client.mood,expect.Answer.mood
                "One, ANGRY",12,ANGRY,CALM
                CALM,3,CALM,ANGRY
                """);
        write(FOLDER + "scale.drl.csv", """
                RuleSet,a,,,
                RuleTable Scale,,,,
                NAME,CONDITION,CONDITION,CONDITION,ACTION
                ,$c : Client,,,
                ,months >= $param,mood == Mood.$param,mood == $param,"insert( new Answer( $c.getMood(), false, $param ) );"
                rule,months,mood,mood,sum
                One,12,ANGRY,Mood.ANGRY,3
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aFieldIsRenamedInLettersTablesAndSuites() throws Exception {
        Renaming renaming = rename("months : int", "since");

        assertThat(after(renaming, FOLDER + "messages_en.properties"))
                .contains("{since, plural, one {# month} other {# months}}", "Answer.partial=months, ANGRY");
        assertThat(after(renaming, "src/test/resources/cases/a.cases.csv")).startsWith("name,given.Client.since,given");
        assertThat(after(renaming, FOLDER + "scale.drl.csv")).contains(",since >= $param,mood", "rule,months,mood");
    }

    @Test
    void aFlagIsRenamedInTheKeysOfItsDecisionOnly() throws Exception {
        String letters = after(rename("partial : boolean\n    sum", "inPart"), FOLDER + "messages_en.properties");

        assertThat(letters).contains("Answer.ANGRY.inPart=", "Answer.inPart=months, ANGRY, partial.",
                "{inPart, select, true {partial}");
    }

    @Test
    void aValueIsRenamedWhereItIsChosen() throws Exception {
        Renaming renaming = rename("ANGRY; end", "CROSS");

        assertThat(after(renaming, FOLDER + "messages_en.properties")).contains("# Answer.CALM",
                "Answer.CROSS.partial={mood, select, CROSS {Sorry} CALM {Well}", "Answer.partial=months, ANGRY");
        assertThat(after(renaming, "src/test/resources/cases/a.cases.csv"))
                .endsWith("\"One, ANGRY\",12,CROSS,CALM\nCALM,3,CALM,CROSS\n");
        assertThat(after(renaming, FOLDER + "scale.drl.csv")).endsWith("One,12,CROSS,Mood.CROSS,3\n");
    }

    @Test
    void aTypeIsRenamedInKeysAndColumns() throws Exception {
        Renaming renaming = rename("Answer\n", "Reply");

        assertThat(after(renaming, FOLDER + "messages_en.properties")).contains("Reply.CALM=", "Reply.ANGRY.partial=",
                "Reply.partial=", "# Answer.CALM");
        assertThat(after(renaming, "src/test/resources/cases/a.cases.csv")).contains("expect.Reply.mood");
        assertThat(after(renaming, FOLDER + "scale.drl.csv")).contains("new Reply( $c.getMood()");
    }

    @Test
    void ofAWorkbookOnlyTheCellsConcernedChange() throws Exception {
        byte[] before = table();
        Files.write(root.resolve(FOLDER + "more.drl.xlsx"), before);
        Renaming renaming = rename("mood : Mood\n    partial : boolean\nend\ndeclare Answer", "temper");
        WorkbookChange change = renaming.workbooks().get(FOLDER + "more.drl.xlsx");

        assertThat(change.cells()).containsExactly(
                new WorkbookChange.CellChange(1, "B5", "mood == Mood.$param", "temper == Mood.$param"),
                new WorkbookChange.CellChange(1, "C5", "insert( new Answer( $c.getMood(), false, $param ) );",
                        "insert( new Answer( $c.getTemper(), false, $param ) );"));
        try (XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(change.content()))) {
            XSSFSheet sheet = after.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("temper == Mood.$param");
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("mood == Mood.$param");
            assertThat(sheet.getRow(4).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(sheet.getRow(6).getCell(2).getNumericCellValue()).isEqualTo(3.0);
            assertThat(sheet.getRow(6).getCell(1).getRichStringCellValue().numFormattingRuns()).isEqualTo(2);
        }
        assertThat(parts(change.content())).isEqualTo(parts(before));
    }

    @Test
    void aRenamedWorkbookStillCompiles() throws Exception {
        Files.delete(root.resolve(FOLDER + "scale.drl.csv"));
        Files.write(root.resolve(FOLDER + "more.drl.xlsx"), table());
        assertThat(PolicyCompiler.compile(PolicyProject.open(root)).diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR && found.code() instanceof PolicyCode)
                .isEmpty();

        Renaming renaming = rename("ANGRY; end", "CROSS");
        for (String path : renaming.texts().keySet()) {
            Files.writeString(root.resolve(path), after(renaming, path));
        }
        for (var workbook : renaming.workbooks().entrySet()) {
            Files.write(root.resolve(workbook.getKey()), workbook.getValue().content());
        }

        assertThat(renaming.workbooks().get(FOLDER + "more.drl.xlsx").cells()).extracting(cell -> cell.cell())
                .containsExactly("B7");
        assertThat(PolicyCompiler.compile(PolicyProject.open(root)).diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR && found.code() instanceof PolicyCode)
                .isEmpty();
    }

    @Test
    void aSuiteInAWorkbookIsRenamedByItsColumns() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Cases");
            row(sheet, 0, "name", "given.Client.mood", "given.Client.months");
            row(sheet, 1, "CALM", "CALM", "1");
            save(book, root.resolve("src/test/resources/cases/b.cases.xlsx"));
        }

        assertThat(rename("CALM, ANGRY", "QUIET").workbooks().get("src/test/resources/cases/b.cases.xlsx").cells())
                .extracting(cell -> cell.cell() + " " + cell.after()).containsExactly("B2 QUIET");
        assertThat(rename("months : int", "since").workbooks().get("src/test/resources/cases/b.cases.xlsx").cells())
                .extracting(cell -> cell.cell() + " " + cell.after()).containsExactly("C1 given.Client.since");
    }

    @Test
    void whatIsNoWorkbookIsToldAndLeftAlone() throws Exception {
        write(FOLDER + "broken.drl.xlsx", "no workbook");
        write(FOLDER + "old.drl.xls", "old");

        assertThat(rename("months : int", "since").unread()).containsExactly(FOLDER + "broken.drl.xlsx",
                FOLDER + "old.drl.xls");
    }

    @Test
    void whatARenamingChangesInAWorkbookIsFoundAsAReference() throws Exception {
        Files.write(root.resolve(FOLDER + "more.drl.xlsx"), table());
        String words = "mood : Mood\n    partial : boolean\nend\ndeclare Answer";
        LanguageSnapshot snapshot = LanguageSnapshot.of(PolicyProject.open(root), () -> false);
        int offset = Files.readString(root.resolve(WORDS)).indexOf(words);

        List<CellReference> references = Navigation.cellReferences(snapshot, WORDS, offset, () -> false);

        assertThat(references).containsExactly(
                new CellReference(FOLDER + "more.drl.xlsx", 1, "B5", "mood == Mood.$param", 0, 4),
                new CellReference(FOLDER + "more.drl.xlsx", 1, "C5",
                        "insert( new Answer( $c.getMood(), false, $param ) );",
                        23, 7));
        assertThat(references).extracting(CellReference::cell).isEqualTo(rename(words, "temper").workbooks()
                .get(FOLDER + "more.drl.xlsx").cells().stream().map(WorkbookChange.CellChange::cell).toList());
    }

    private byte[] table() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Scale");
            row(sheet, 0, "RuleSet", "a");
            row(sheet, 1, "RuleTable More");
            row(sheet, 2, "NAME", "CONDITION", "ACTION");
            row(sheet, 3, "", "$c : Client", "");
            row(sheet, 4, "", "mood == Mood.$param", "insert( new Answer( $c.getMood(), false, $param ) );");
            row(sheet, 5, "rule", "mood == Mood.$param", "sum");
            row(sheet, 6, "One", "", "");
            XSSFCellStyle style = book.createCellStyle();
            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            sheet.getRow(4).getCell(1).setCellStyle(style);
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            XSSFRichTextString rich = new XSSFRichTextString("ANGRY");
            rich.applyFont(0, 2, bold);
            XSSFCell value = sheet.getRow(6).getCell(1);
            value.setCellValue(rich);
            sheet.getRow(6).getCell(2).setCellValue(3);
            Path file = root.resolve("table.xlsx");
            save(book, file);
            return Files.readAllBytes(file);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            (i == 0 ? sheet.createRow(number) : sheet.getRow(number)).createCell(i).setCellValue(texts[i]);
        }
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    /** The parts that no rename of these tests may touch. */
    private static List<String> parts(byte[] workbook) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                boolean changes = entry.getName().contains("sharedStrings") || entry.getName().contains("sheet1");
                parts.add(entry.getName() + (changes ? "" : content));
            }
        }
        return parts;
    }

    private Renaming rename(String words, String newName) throws PolicyProjectException {
        LanguageSnapshot snapshot = LanguageSnapshot.of(PolicyProject.open(root), () -> false);
        int offset = snapshot.tree(WORDS).orElseThrow().text().indexOf(words);
        return Navigation.renaming(snapshot, WORDS, offset, newName);
    }

    private String after(Renaming renaming, String path) throws IOException {
        return TextEdit.apply(renaming.texts().get(path), Files.readString(root.resolve(path)));
    }
}
