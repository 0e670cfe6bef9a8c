package org.heurejuste.language;

/**
 * A place where a name stands in a workbook ({@code .xlsx}): a decision table, or a suite that holds a case a row.
 *
 * @param path the file, relative to the project's root
 * @param sheet the number of the sheet, from 1
 * @param cell the cell's name, such as {@code B7}
 * @param text what the cell holds
 * @param start the first character of the name in it, in UTF-16 units
 * @param length the length of the name as it stands there, in UTF-16 units
 */
public record CellReference(String path, int sheet, String cell, String text, int start, int length) {
}
