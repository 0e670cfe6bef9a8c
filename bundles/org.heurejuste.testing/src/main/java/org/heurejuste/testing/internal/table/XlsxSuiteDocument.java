package org.heurejuste.testing.internal.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.EditRefusedException;
import org.jspecify.annotations.Nullable;

/** A suite in a workbook. Only the sheet's cells concerned are written anew; everything else in the workbook stays. */
public final class XlsxSuiteDocument extends TableSuiteDocument {
    private final byte[] bytes;

    private XlsxSuiteDocument(String path, byte[] bytes, Vocabulary vocabulary) {
        super(path, XlsxTable.of(path, bytes), vocabulary);
        this.bytes = bytes;
    }

    /**
     * Opens a workbook.
     *
     * @param path the file
     * @param bytes its bytes; kept
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    public static XlsxSuiteDocument open(String path, byte[] bytes, Vocabulary vocabulary) {
        return new XlsxSuiteDocument(path, bytes, vocabulary);
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    List<TextEdit> textEdits(TableSuiteDocument after) {
        return List.of();
    }

    @Override
    XlsxSuiteDocument withCells(SortedMap<Integer, Map<Heading, @Nullable Object>> changed)
            throws EditRefusedException {
        SheetRows rows = rows();
        Map<Heading, Integer> newColumns = new LinkedHashMap<>();
        for (Map.Entry<Integer, Map<Heading, @Nullable Object>> row : changed.entrySet()) {
            rows.set(row.getKey(), row.getValue(), this::column, newColumns, table().head().orElseThrow(),
                    vocabulary());
        }
        return with(rows);
    }

    @Override
    XlsxSuiteDocument withRow(int beforeRow, Map<Heading, @Nullable Object> cells) throws EditRefusedException {
        SheetRows rows = rows();
        int row = rows.insert(beforeRow);
        rows.set(row, cells, this::column, new LinkedHashMap<>(), table().head().orElseThrow(), vocabulary());
        return with(rows);
    }

    @Override
    XlsxSuiteDocument withoutRow(int row) throws EditRefusedException {
        SheetRows rows = rows();
        rows.remove(row);
        return with(rows);
    }

    @Override
    XlsxSuiteDocument withRowMoved(int from, int to) throws EditRefusedException {
        SheetRows rows = rows();
        rows.move(from, to);
        return with(rows);
    }

    @Override
    XlsxSuiteDocument withRowCopied(int row) throws EditRefusedException {
        SheetRows rows = rows();
        rows.copy(row);
        return with(rows);
    }

    private SheetRows rows() throws EditRefusedException {
        try {
            return SheetRows.of(Workbook.of(bytes));
        } catch (Workbook.BrokenException e) {
            throw refused("edit.broken.file");
        }
    }

    private XlsxSuiteDocument with(SheetRows rows) {
        return new XlsxSuiteDocument(path(), rows.bytes(), vocabulary());
    }
}
