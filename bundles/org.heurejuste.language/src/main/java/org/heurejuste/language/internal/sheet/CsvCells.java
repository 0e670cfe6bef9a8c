package org.heurejuste.language.internal.sheet;

import java.util.ArrayList;
import java.util.List;

/** Splits a file of comma-separated values into cells; a text in quotes keeps its doubled quotes, so that places are exact. */
public final class CsvCells {

    private final String text;
    private final List<Cell> cells = new ArrayList<>();
    private int at;
    private int row;
    private int column;

    private CsvCells(String text) {
        this.text = text;
    }

    /**
     * The cells of a text.
     *
     * @param text any text
     * @return its cells, row by row
     */
    public static List<Cell> of(String text) {
        return new CsvCells(text).read();
    }

    private List<Cell> read() {
        while (at < text.length()) {
            cell();
            separator();
        }
        return cells;
    }

    private void cell() {
        boolean quoted = text.charAt(at) == '"';
        int start = quoted ? at + 1 : at;
        int end = quoted ? closing(start) : start;
        while (!quoted && end < text.length() && ",;\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        cells.add(new Cell(0, row, column, text.substring(start, end), start));
        at = quoted ? Math.min(text.length(), end + 1) : end;
    }

    private int closing(int start) {
        int end = start;
        while (end < text.length()
                && (text.charAt(end) != '"' || end + 1 < text.length() && text.charAt(end + 1) == '"')) {
            end += text.charAt(end) == '"' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    /** What stands between a closing quote and the next separator is no cell. */
    private void separator() {
        while (at < text.length() && ",;\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at >= text.length()) {
            return;
        }
        char c = text.charAt(at++);
        column++;
        if (c == '\n' || c == '\r') {
            at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            row++;
            column = 0;
        }
    }
}
