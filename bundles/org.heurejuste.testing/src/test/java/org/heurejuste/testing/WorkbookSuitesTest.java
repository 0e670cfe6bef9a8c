package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suite in a workbook")
class WorkbookSuitesTest {
    private static final String PATH = "src/test/resources/cases/test.cases.xlsx";

    @Test
    @DisplayName("is read as LibreOffice saved it: dates, times, yes and no, decimals, leading zeros")
    void libreOffice() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                WorkbookSuitesTest.class.getResourceAsStream("tables/libreoffice.cases.xlsx"))) {
            Suite suite = TestSuites.readable(read(in.readAllBytes()));
            assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("Délai & «guillemets»", "Deuxième");
            SampleCase first = suite.cases().get(0);
            assertThat(first.given().now()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
            assertThat(value(first, "Customer", "goodwillLastYear")).isEqualTo(new BigDecimal("12.5"));
            assertThat(value(first, "Customer", "cooperative")).isEqualTo(true);
            assertThat(value(first, "Promise", "dueDate")).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(value(suite.cases().get(1), "Promise", "dueDate")).isEqualTo(LocalDate.of(2026, 2, 1));
        }
    }

    @Test
    @DisplayName("is read with results of formulas, numbers as text, hidden rows, and the first sheet that is not hidden")
    void formulas() throws Exception {
        Suite suite = read(workbook(sheet -> {
            row(sheet, 0, "name", "given.Customer.tenureMonths", "given.Incident.kind", "expect.Goodwill");
            Row row = row(sheet, 1, "A", null, "DELAY", 1.0);
            row.createCell(1).setCellFormula("10+20");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            row(sheet, 2, "B", "12", "DELAY", "none").setZeroHeight(true);
        }));
        assertThat(TestSuites.readable(suite).cases()).hasSize(2);
        assertThat(value(suite.cases().get(0), "Customer", "tenureMonths")).isEqualTo(30);
        assertThat(value(suite.cases().get(1), "Customer", "tenureMonths")).isEqualTo(12);
    }

    @Test
    @DisplayName("is refused with cell and reason where cells are merged, or a formula has no result or an error")
    void refused() throws Exception {
        assertThat(told(read(workbook(sheet -> {
            row(sheet, 0, "name", "given.Customer.id", "expect.Goodwill");
            row(sheet, 1, "A", "c1", "none");
            row(sheet, 2, "B", null, "none");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        })))).containsExactly("B2: This cell is merged with others, so that it is not clear of which case it speaks.",
                "B3: This cell is merged with others, so that it is not clear of which case it speaks.");
        assertThat(told(read(workbook(sheet -> {
            row(sheet, 0, "name", "given.Customer.id", "expect.Goodwill");
            Row row = row(sheet, 1, "A", null, "none");
            row.createCell(1).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
        })))).containsExactly("B2: The formula ends with the error `#DIV/0!`.");
    }

    @Test
    @DisplayName("that is broken, cut off, too large or hostile is refused in a sentence")
    void hostile() throws Exception {
        byte[] good = workbook(sheet -> {
            row(sheet, 0, "name", "expect.Goodwill");
            row(sheet, 1, "A", "none");
        });
        for (int length = 0; length < good.length; length += 97) {
            Suite suite = read(Arrays.copyOf(good, length));
            assertThat(suite.unreadable().size() + suite.cases().size()).isPositive();
        }
        assertThat(told(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))).hasSize(1)
                .allMatch(line -> line.contains("`.xls`"));
        String entities = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        assertThat(told(read(zip(entities + "<workbook>&b;</workbook>")))).hasSize(1)
                .allMatch(line -> line.contains("workbook"));
        assertThat(told(read(bomb()))).hasSize(1).allMatch(line -> line.contains("workbook"));
    }

    /** A part that is a few kilobytes packed and 200 MB unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(workbook.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Sheet> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("notes").createRow(0).createCell(0).setCellValue("name");
            content.accept(workbook.createSheet("cases"));
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, @Nullable Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
        return row;
    }

    private static @Nullable Object value(SampleCase sample, String type, String field) {
        Fact fact = sample.given().given().stream().filter(f -> f.type().name().equals(type)).findFirst().orElseThrow();
        return fact.values().get(fact.type().fields().stream().map(f -> f.name()).toList().indexOf(field));
    }

    private static List<String> told(Suite suite) {
        return suite.diagnostics().stream().map(d -> d.message().in(Locale.ENGLISH)).toList();
    }

    private static Suite read(byte[] bytes) {
        return new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(PATH, bytes);
    }
}
