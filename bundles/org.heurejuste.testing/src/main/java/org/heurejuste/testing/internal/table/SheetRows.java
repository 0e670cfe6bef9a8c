package org.heurejuste.testing.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.EditRefusedException;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's sheet as they are written. Cells that do not change keep every character, those that do their style. */
final class SheetRows {
    private static final Pattern SHEET = Pattern.compile("<sheetData\\s*/?>");
    private static final Pattern ROW_NUMBER = Pattern.compile("(<row\\b[^>]*?\\br=\")(\\d+)(\")");
    private static final Pattern CELL_NUMBER = Pattern.compile("(<c\\b[^>]*?\\br=\"[A-Z]+)(\\d+)(\")");
    private static final Pattern CELL = Pattern.compile("<c\\b([^>]*?)(?:/>|>(?:(?!</c>).)*+</c>)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\br=\"([A-Z]+)\\d+\"");
    private static final Pattern STYLE = Pattern.compile("\\bs=\"(\\d+)\"");

    private final Workbook workbook;
    private final String part;
    private final String before;
    private final String after;
    /** The rows by their numbers, from 0. */
    private TreeMap<Integer, String> rows = new TreeMap<>();

    private SheetRows(Workbook workbook, String part, String before, String after) {
        this.workbook = workbook;
        this.part = part;
        this.before = before;
        this.after = after;
    }

    static SheetRows of(Workbook workbook) throws Workbook.BrokenException {
        String part = workbook.sheet();
        String xml = new String(workbook.part(part), StandardCharsets.UTF_8);
        Matcher sheet = SHEET.matcher(xml);
        int end = xml.indexOf("</sheetData>");
        if (!sheet.find() || end < 0) {
            throw new Workbook.BrokenException("workbook.broken");
        }
        SheetRows rows = new SheetRows(workbook, part, xml.substring(0, sheet.end()), xml.substring(end));
        rows.read(xml.substring(sheet.end(), end));
        return rows;
    }

    private void read(String xml) throws Workbook.BrokenException {
        int at = xml.indexOf("<row");
        while (at >= 0) {
            int tag = xml.indexOf('>', at);
            int close = xml.indexOf("</row>", at);
            boolean empty = tag > 0 && xml.charAt(tag - 1) == '/';
            int end = empty ? tag + 1 : close + 6;
            Matcher number = ROW_NUMBER.matcher(xml);
            number.region(at, tag + 1);
            if (tag < 0 || !empty && close < 0 || !number.lookingAt()) {
                throw new Workbook.BrokenException("workbook.broken");
            }
            rows.put(Integer.parseInt(number.group(2)) - 1, xml.substring(at, end));
            at = xml.indexOf("<row", end);
        }
    }

    /** The workbook with these rows. */
    byte[] bytes() {
        StringBuilder xml = new StringBuilder(before);
        rows.values().forEach(xml::append);
        Map<String, byte[]> parts = new LinkedHashMap<>(workbook.parts());
        parts.put(part, xml.append(after).toString().getBytes(StandardCharsets.UTF_8));
        return GridXlsx.packed(parts);
    }

    /** Writes cells of a row; columns that are not there yet are added to the heads. */
    void set(int row, Map<Heading, @Nullable Object> cells, ToIntFunction<Heading> columns,
            Map<Heading, Integer> newColumns, List<Cell> head, Vocabulary vocabulary) throws EditRefusedException {
        int next = head.get(head.size() - 1).column() + 1;
        int headRow = head.get(0).row();
        for (Map.Entry<Heading, @Nullable Object> cell : cells.entrySet()) {
            int known = columns.applyAsInt(cell.getKey());
            int column = known >= 0 ? known : newColumns.getOrDefault(cell.getKey(), next + newColumns.size());
            if (known < 0 && newColumns.putIfAbsent(cell.getKey(), column) == null) {
                String name = Cell.columnName(column) + (headRow + 1);
                put(headRow, column, XlsxCell.text(name, style(headRow, column - 1), cell.getKey().word()));
            }
            write(row, column, cell.getKey(), cell.getValue(), Grid.type(cell.getKey(), vocabulary));
        }
    }

    private void write(int row, int column, Heading heading, @Nullable Object value, FieldType type)
            throws EditRefusedException {
        String old = cells(row).getOrDefault(column, "");
        if (old.contains("<f")) {
            throw TableSuiteDocument.refused("edit.formula", Cell.columnName(column) + (row + 1));
        }
        int style = style(row, column);
        String name = Cell.columnName(column) + (row + 1);
        put(row, column, value == TableCaseEdits.EMPTY
                ? "<c r=\"" + name + "\"" + (style == 0 ? "" : " s=\"" + style + "\"") + "/>"
                : XlsxCell.styled(name, style, workbook.isDate(String.valueOf(style)), heading, type, value));
    }

    /** Makes room for a row before another, or at the end for −1; it looks like its neighbour. */
    int insert(int beforeRow) throws EditRefusedException {
        int like = beforeRow >= 0 ? beforeRow : rows.lastKey();
        int row = beforeRow >= 0 ? beforeRow : rows.lastKey() + 1;
        StringBuilder styled = new StringBuilder();
        cells(like).forEach((column, cell) -> {
            int style = style(like, column);
            if (style != 0 && rows.headMap(like).size() > 0) {
                styled.append("<c r=\"").append(Cell.columnName(column)).append(like + 1).append("\" s=\"")
                        .append(style)
                        .append("\"/>");
            }
        });
        shift(row, 1);
        rows.put(row, "<row r=\"" + (row + 1) + "\">" + renumbered(styled.toString(), row) + "</row>");
        return row;
    }

    void remove(int row) throws EditRefusedException {
        refuseFormula(row);
        rows.remove(row);
        shift(row + 1, -1);
    }

    void copy(int row) throws EditRefusedException {
        refuseFormula(row);
        String copy = rows.get(row);
        shift(row + 1, 1);
        rows.put(row + 1, renumbered(copy, row + 1));
    }

    void move(int from, int to) throws EditRefusedException {
        int step = from < to ? 1 : -1;
        List<Integer> numbers = new ArrayList<>();
        for (int row = from; row != to + step; row += step) {
            if (rows.containsKey(row)) {
                refuseFormula(row);
                numbers.add(row);
            }
        }
        String moved = rows.get(from);
        for (int i = 0; i + 1 < numbers.size(); i++) {
            rows.put(numbers.get(i), renumbered(rows.get(numbers.get(i + 1)), numbers.get(i)));
        }
        rows.put(to, renumbered(moved, to));
    }

    private void shift(int from, int by) throws EditRefusedException {
        TreeMap<Integer, String> shifted = new TreeMap<>(rows.headMap(from));
        for (Map.Entry<Integer, String> row : rows.tailMap(from).entrySet()) {
            refuseFormula(row.getKey());
            shifted.put(row.getKey() + by, renumbered(row.getValue(), row.getKey() + by));
        }
        rows = shifted;
    }

    /** What a formula says of its own row would be wrong in another. */
    private void refuseFormula(int row) throws EditRefusedException {
        if (rows.getOrDefault(row, "").contains("<f")) {
            throw TableSuiteDocument.refused("edit.formula.row", String.valueOf(row + 1));
        }
    }

    private static String renumbered(String xml, int row) {
        String number = "$1" + (row + 1) + "$3";
        return CELL_NUMBER.matcher(ROW_NUMBER.matcher(xml).replaceFirst(number)).replaceAll(number);
    }

    private void put(int row, int column, String cell) {
        TreeMap<Integer, String> cells = cells(row);
        cells.put(column, cell);
        String old = rows.getOrDefault(row, "<row r=\"" + (row + 1) + "\"></row>");
        String tag = old.substring(0, old.indexOf('>')).replaceAll("/$", "");
        rows.put(row, tag + ">" + String.join("", cells.values()) + "</row>");
    }

    private TreeMap<Integer, String> cells(int row) {
        TreeMap<Integer, String> cells = new TreeMap<>();
        Matcher cell = CELL.matcher(rows.getOrDefault(row, ""));
        int next = 0;
        while (cell.find()) {
            Matcher reference = REFERENCE.matcher(cell.group(1));
            int column = reference.find() ? XlsxTable.columnOf(reference.group(1)) : next;
            next = column + 1;
            cells.put(column, cell.group());
        }
        return cells;
    }

    private int style(int row, int column) {
        String cell = cells(row).getOrDefault(column, "");
        Matcher style = STYLE.matcher(cell.substring(0, Math.max(0, cell.indexOf('>'))));
        return style.find() ? Integer.parseInt(style.group(1)) : 0;
    }
}
