package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;

/** Separated values as a table. */
final class CsvTable {

    private CsvTable() {}

    static Table of(String path, CsvText csv) {
        int[] lines = lineStarts(csv.text());
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (CsvText.Value value : row < csv.firstRow() ? List.<CsvText.Value>of() : csv.rows().get(row)) {
                SourceSpan span = span(path, lines, value.start(), value.end());
                String problem = value.text().indexOf('\0') >= 0 ? "cell.invisible" : null;
                cells.add(new Cell(row, cells.size(), value.text().isEmpty() ? null : value.text(), problem, span));
            }
            rows.add(cells);
        }
        return new Table(rows, csv.separator() == ';', unclosed(path, lines, csv));
    }

    private static List<Diagnostic> unclosed(String path, int[] lines, CsvText csv) {
        int start = csv.unclosed();
        return start < 0
                ? List.of()
                : List.of(Findings.diagnostic(SuiteCode.SYNTAX, span(path, lines, start, start + 1), "yaml.quotation",
                        "\""));
    }

    private static SourceSpan span(String path, int[] lines, int start, int end) {
        int found = Arrays.binarySearch(lines, start);
        int line = found >= 0 ? found : -found - 2;
        return new SourceSpan(path, line + 1, start - lines[line] + 1, start, end - start);
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n'
                        || text.charAt(i) == '\r' && !text.startsWith("\r\n", i)).map(i -> i + 1))
                .toArray();
    }
}
