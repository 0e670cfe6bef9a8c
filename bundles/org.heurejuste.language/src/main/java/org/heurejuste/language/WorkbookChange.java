package org.heurejuste.language;

import java.util.List;

/**
 * What a change of names comes to in a workbook ({@code .xlsx}).
 *
 * @param cells the cells that change, sheet by sheet and in their order, to be shown before
 * @param content the whole file afterwards; all that is not in these cells is as it was
 */
public record WorkbookChange(List<CellChange> cells, byte[] content) {

    /** Keeps its own copies. */
    public WorkbookChange {
        cells = List.copyOf(cells);
        content = content.clone();
    }

    /**
     * The whole file afterwards.
     *
     * @return a copy of its bytes
     */
    @Override
    public byte[] content() {
        return content.clone();
    }

    /**
     * A cell that changes.
     *
     * @param sheet the number of its sheet, from 1
     * @param cell its name, such as {@code B7}
     * @param before what it holds
     * @param after what it will hold
     */
    public record CellChange(int sheet, String cell, String before, String after) {
    }
}
