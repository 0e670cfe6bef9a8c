package org.heurejuste.testing.internal.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/** Writes grids as workbooks: one sheet, its heads bold and kept in sight. */
public final class GridXlsx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private GridXlsx() {}

    /**
     * A grid.
     *
     * @param grid the grid
     * @return the workbook's bytes; the same for the same grid
     */
    public static byte[] of(Grid grid) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("workbook.xml", "sheet.main") + override("styles.xml", "styles")
                + override("worksheets/sheet1.xml", "worksheet") + "</Types>");
        put(parts, "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        put(parts, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"cases\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "styles", "styles.xml")));
        put(parts, "xl/styles.xml", styles());
        put(parts, "xl/worksheets/sheet1.xml", sheet(grid));
        return packed(parts);
    }

    /** Parts as a file, with times that never change. */
    static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(Grid grid) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN
                + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>");
        int column = 0;
        for (Heading heading : grid.columns().keySet()) {
            column++;
            int width = column == 1 ? 50 : Math.max(10, heading.word().length() + 2);
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>".formatted(column, column, width));
        }
        xml.append("</cols><sheetData><row r=\"1\">");
        column = 0;
        for (Heading heading : grid.columns().keySet()) {
            xml.append(XlsxCell.text(Cell.columnName(column++) + 1, 1, heading.word()));
        }
        xml.append("</row>");
        int row = 1;
        for (Map<Heading, @Nullable Object> values : grid.rows()) {
            row++;
            xml.append("<row r=\"").append(row).append("\">");
            column = 0;
            for (Map.Entry<Heading, FieldType> of : grid.columns().entrySet()) {
                String name = Cell.columnName(column++) + row;
                if (values.containsKey(of.getKey())) {
                    xml.append(XlsxCell.of(name, of.getKey(), of.getValue(), values.get(of.getKey())));
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
                + "<fonts count=\"2\"><font/><font><b/></font></fonts>"
                + "<fills count=\"2\"><fill/><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + KIND + kind + "+xml\"/>";
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relationship(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
