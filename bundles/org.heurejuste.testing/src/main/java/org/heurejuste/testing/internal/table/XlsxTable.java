package org.heurejuste.testing.internal.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook as a table. */
final class XlsxTable {
    /** Cells in all, those left out inside rows counted. */
    private static final int MOST_CELLS = 2_000_000;
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;
    private static final BigDecimal DAYS_UP_TO_1904 = BigDecimal.valueOf(1_462);
    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    private final String path;
    private final Workbook workbook;
    private final NavigableMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private int row = -1;
    private int column = -1;
    private int cells;

    private XlsxTable(String path, Workbook workbook) {
        this.path = path;
        this.workbook = workbook;
    }

    /** The table; without rows where the file cannot be read, and then with the reason. */
    static Table of(String path, byte[] bytes) {
        Findings findings = new Findings();
        try {
            Workbook workbook = Workbook.of(bytes);
            XlsxTable table = new XlsxTable(path, workbook);
            table.read(workbook.part(workbook.sheet()));
            return new Table(table.dense(), false, List.of());
        } catch (Workbook.BrokenException e) {
            findings.add(SuiteCode.UNREADABLE_FILE, SourceSpan.startOf(path), e.key(), String.valueOf(MOST_CELLS));
        } catch (XMLStreamException e) {
            findings.add(SuiteCode.UNREADABLE_FILE, SourceSpan.startOf(path), "workbook.broken");
        }
        return new Table(List.of(), false, findings.all());
    }

    private void read(byte[] sheet) throws XMLStreamException, Workbook.BrokenException {
        XMLStreamReader xml = SheetXml.reader(sheet);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                String number = SheetXml.attribute(xml, "r");
                row = number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) - 1 : row + 1;
                column = -1;
            } else if (xml.getLocalName().equals("c")) {
                readCell(xml);
            } else if (xml.getLocalName().equals("mergeCell")) {
                merge(SheetXml.attribute(xml, "ref"));
            }
        }
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException, Workbook.BrokenException {
        Matcher reference = REFERENCE.matcher(SheetXml.attribute(xml, "r"));
        column = reference.matches() ? columnOf(reference.group(1)) : column + 1;
        if (row < 0 || row >= ROWS || column >= COLUMNS) {
            throw new Workbook.BrokenException("workbook.broken");
        }
        TreeMap<Integer, Cell> of = rows.computeIfAbsent(row, r -> new TreeMap<>());
        cells += Math.max(1, column - (of.isEmpty() ? -1 : of.lastKey()));
        if (cells > MOST_CELLS) {
            throw new Workbook.BrokenException("table.large");
        }
        String type = SheetXml.attribute(xml, "t");
        boolean date = workbook.isDate(SheetXml.attribute(xml, "s"));
        of.put(column, content(xml, type, date));
    }

    private Cell content(XMLStreamReader xml, String type, boolean date) throws XMLStreamException {
        String value = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = SheetXml.text(xml, "is");
                    case "f" -> formula = true;
                    default -> {
                        // nothing that a value needs
                    }
                }
            }
        }
        return cell(value, type, date, formula);
    }

    private Cell cell(@Nullable String value, String type, boolean date, boolean formula) {
        if (value == null) {
            return new Cell(row, column, null, formula ? "cell.formula" : null, span(row, column));
        }
        Object read = switch (type) {
            case "s" -> workbook.string(value);
            case "b" -> value.equals("1") || value.equals("true");
            case "", "n" -> number(value, date);
            default -> value;
        };
        return new Cell(row, column, read, type.equals("e") ? "cell.error" : null, span(row, column));
    }

    /** A number, rounded as it is shown: sums of decimals have no sixteenth digit. */
    private Object number(String value, boolean date) {
        try {
            BigDecimal number = new BigDecimal(value.length() > 40 ? value.substring(0, 40) : value.strip());
            if (Math.abs(number.precision() - number.scale()) > 30) {
                return value;
            }
            if (number.scale() > 0 && number.precision() > 15) {
                number = number.round(new MathContext(15)).stripTrailingZeros();
            }
            BigDecimal serial = workbook.isFrom1904() ? number.add(DAYS_UP_TO_1904) : number;
            boolean fits = serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
            return date && fits ? CellValues.time(serial) : number;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void merge(String range) {
        String[] corners = range.split(":", 2);
        Matcher first = REFERENCE.matcher(corners[0]);
        Matcher last = REFERENCE.matcher(corners[corners.length - 1]);
        if (corners.length < 2 || !first.matches() || !last.matches()) {
            return;
        }
        int from = Integer.parseInt(first.group(2)) - 1;
        int to = Integer.parseInt(last.group(2)) - 1;
        TreeMap<Integer, Cell> of = rows.get(from);
        Cell cell = of == null ? null : of.get(columnOf(first.group(1)));
        if (cell != null && !cell.isEmpty() && to >= from) {
            rows.subMap(from, true, to, true).forEach((at, covered) -> merge(cell, at, covered));
        }
    }

    /** What is written in the first row seems to hold in each that the merged cells cover. */
    private void merge(Cell cell, int at, TreeMap<Integer, Cell> covered) {
        if (covered.values().stream().anyMatch(one -> !one.isEmpty())) {
            covered.put(cell.column(),
                    new Cell(at, cell.column(), cell.value(), "cell.merged", span(at, cell.column())));
        }
    }

    private List<List<Cell>> dense() {
        List<List<Cell>> dense = new ArrayList<>();
        rows.forEach((number, of) -> {
            List<Cell> line = new ArrayList<>();
            for (int i = 0; i <= of.lastKey(); i++) {
                Cell cell = of.get(i);
                line.add(cell != null ? cell : new Cell(number, i, null, null, span(number, i)));
            }
            dense.add(line);
        });
        return dense;
    }

    private SourceSpan span(int atRow, int atColumn) {
        return new SourceSpan(path, atRow + 1, atColumn + 1,
                (int) Math.min(Integer.MAX_VALUE - 1L, (long) atRow * COLUMNS + atColumn),
                1);
    }

    static int columnOf(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
