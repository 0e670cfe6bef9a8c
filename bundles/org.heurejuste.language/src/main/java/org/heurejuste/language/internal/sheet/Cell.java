package org.heurejuste.language.internal.sheet;

/**
 * A cell that holds a text.
 *
 * @param sheet the sheet that it is on, from 0
 * @param row its row, from 0
 * @param column its column, from 0
 * @param text what it holds
 * @param offset where its text stands in a text file; -1 in a workbook
 */
public record Cell(int sheet, int row, int column, String text, int offset) {

    private static final int LETTERS = 26;

    /**
     * Its name.
     *
     * @return such as {@code B7}
     */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (int i = column; i >= 0; i = i / LETTERS - 1) {
            name.insert(0, (char) ('A' + i % LETTERS));
        }
        return name.append(row + 1).toString();
    }
}
