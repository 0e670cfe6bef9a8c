package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.List;

/** A text of separated values, with the place of each value. Any text is read; a quotation that is not closed ends with the text. */
final class CsvText {
    private static final String DIRECTIVE = "sep=";

    private final String text;
    private final char separator;
    private final List<List<Value>> rows = new ArrayList<>();
    private int firstRow;
    private int at;
    private int unclosed = -1;

    /**
     * A value.
     *
     * @param start where it begins, quotation marks included, in UTF-16 units
     * @param end after its last character
     * @param text what it says
     * @param quoted whether it stands in quotation marks
     */
    record Value(int start, int end, String text, boolean quoted) {
    }

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Reads a text without its byte order mark; its first line tells the separator. */
    static CsvText of(String text) {
        boolean told = text.length() > DIRECTIVE.length() && text.startsWith(DIRECTIVE);
        CsvText csv = new CsvText(text, told ? text.charAt(DIRECTIVE.length()) : separator(text));
        while (csv.at < text.length()) {
            csv.readRow();
        }
        csv.firstRow = told ? 1 : 0;
        return csv;
    }

    char separator() {
        return separator;
    }

    String text() {
        return text;
    }

    /** All rows; a line that only tells the separator is the first of them. */
    List<List<Value>> rows() {
        return rows;
    }

    int firstRow() {
        return firstRow;
    }

    /** Where a quotation begins that is not closed; −1 where there is none. */
    int unclosed() {
        return unclosed;
    }

    /** A value as it is written in this text. */
    String written(String value, boolean quoted) {
        boolean needed = quoted || value.indexOf(separator) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0 || !value.equals(value.strip());
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private void readRow() {
        List<Value> row = new ArrayList<>();
        row.add(readValue());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            row.add(readValue());
        }
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        rows.add(row);
    }

    private Value readValue() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            return readQuoted(start);
        }
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
            at++;
        }
        return new Value(start, at, text.substring(start, at), false);
    }

    private Value readQuoted(int start) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            value.append(text.charAt(at));
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        if (at == text.length()) {
            unclosed = start;
        } else {
            at++;
        }
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
            value.append(text.charAt(at++));
        }
        return new Value(start, at, value.toString(), true);
    }

    private boolean isLineEnd(int index) {
        return text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    /** The one that stands most often in the first line, outside of quotation marks. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
            quoted ^= text.charAt(i) == '"';
            int kind = quoted ? -1 : ";\t,".indexOf(text.charAt(i));
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return ";\t,".charAt(counts[2] > counts[most] ? 2 : most);
    }
}
