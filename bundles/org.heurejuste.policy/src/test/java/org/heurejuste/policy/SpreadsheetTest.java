package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision table in a spreadsheet. Its places are rows and columns. */
class SpreadsheetTest {

    private static final String PATH = "src/main/resources/shop/scale.drl.xlsx";

    @TempDir
    Path workspace;

    @Test
    void itsRowsAreRules() throws Exception {
        Compilation compilation = compile("SIMPLE");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.rules()).filteredOn(rule -> rule.span().path().equals(PATH))
                .extracting(RuleDefinition::name, rule -> rule.span().line()).containsExactly(
                        tuple("ten minutes", 8), tuple("an hour", 9));
    }

    @Test
    void aMistakeIsToldAtItsCell() throws Exception {
        assertThat(compile("SOLEMN").diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(PolicyCode.UNKNOWN_VALUE);
            assertThat(finding.span()).isEqualTo(new SourceSpan(PATH, 9, 4, 0, 0));
        });
    }

    private Compilation compile(String register) throws IOException, PolicyProjectException {
        Path folder = TestPolicy.folder(workspace);
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream file = Files.newOutputStream(folder.resolve(PATH))) {
            fill(book.createSheet("Scale"),
                    List.of(List.of("", "RuleSet", "shop"), List.of(), List.of("", "RuleTable Waiting"),
                            List.of("", "NAME", "CONDITION", "ACTION"), List.of("", "", "Contact"),
                            List.of("", "", "waitMinutes >= $param", "insert( new Apology( Register.$param ) );"),
                            List.of("", "rule", "minutes", "register"), List.of("", "ten minutes", "10", "SIMPLE"),
                            List.of("", "an hour", "60", register)));
            book.write(file);
        }
        return PolicyCompiler.compile(PolicyProject.open(folder));
    }

    private static void fill(XSSFSheet sheet, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
        }
    }
}
