package org.heurejuste.testing.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A suite of separated values. */
public final class CsvSuiteDocument extends TableSuiteDocument {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Encoding encoding;
    private final String mark;
    private final String text;
    private final CsvText csv;

    private CsvSuiteDocument(String path, Encoding encoding, String mark, CsvText csv, Vocabulary vocabulary) {
        super(path, CsvTable.of(path, csv), vocabulary);
        this.encoding = encoding;
        this.mark = mark;
        this.text = mark.isEmpty() ? csv.text() : mark + csv.text();
        this.csv = csv;
    }

    /**
     * Opens a suite's text.
     *
     * @param path the file
     * @param text its text
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    public static CsvSuiteDocument open(String path, String text, Vocabulary vocabulary) {
        return open(path, new Encoding(StandardCharsets.UTF_8, text), vocabulary);
    }

    /**
     * Opens a suite's bytes.
     *
     * @param path the file
     * @param bytes its bytes, in whatever encoding
     * @param vocabulary the policy's vocabulary
     * @return the document
     */
    public static CsvSuiteDocument open(String path, byte[] bytes, Vocabulary vocabulary) {
        return open(path, Encoding.of(bytes).orElseGet(
                () -> new Encoding(StandardCharsets.ISO_8859_1, new String(bytes, StandardCharsets.ISO_8859_1))),
                vocabulary);
    }

    private static CsvSuiteDocument open(String path, Encoding encoding, Vocabulary vocabulary) {
        boolean marked = encoding.text().startsWith(BYTE_ORDER_MARK);
        String body = marked ? encoding.text().substring(1) : encoding.text();
        return new CsvSuiteDocument(path, encoding, marked ? BYTE_ORDER_MARK : "", CsvText.of(body), vocabulary);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public byte[] bytes() {
        return encoding.bytes(text())
                .orElseGet(() -> (BYTE_ORDER_MARK + csv.text()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    List<TextEdit> textEdits(TableSuiteDocument after) {
        String old = text();
        String changed = after.text();
        int start = 0;
        int shorter = Math.min(old.length(), changed.length());
        while (start < shorter && old.charAt(start) == changed.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && old.charAt(old.length() - 1 - same) == changed.charAt(changed.length() - 1 - same)) {
            same++;
        }
        return old.equals(changed)
                ? List.of()
                : List.of(TextEdit.replace(start, old.length() - same,
                        changed.substring(start, changed.length() - same)));
    }

    @Override
    CsvSuiteDocument withCells(SortedMap<Integer, Map<Heading, @Nullable Object>> rows) {
        Map<Heading, Integer> newColumns = new LinkedHashMap<>();
        List<TextEdit> edits = new ArrayList<>();
        rows.forEach((row, cells) -> put(csv.rows().get(row), placed(cells, newColumns), edits));
        edits.add(0, heads(newColumns));
        return with(edits);
    }

    private void put(List<CsvText.Value> values, TreeMap<Integer, String> texts, List<TextEdit> edits) {
        int size = values.size();
        StringBuilder added = new StringBuilder();
        for (Map.Entry<Integer, String> cell : texts.entrySet()) {
            if (cell.getKey() < values.size()) {
                CsvText.Value old = values.get(cell.getKey());
                boolean quoted = old.quoted() && !cell.getValue().isEmpty();
                edits.add(TextEdit.replace(old.start(), old.end(), csv.written(cell.getValue(), quoted)));
            } else {
                added.append(String.valueOf(csv.separator()).repeat(cell.getKey() - size + 1))
                        .append(csv.written(cell.getValue(), false));
                size = cell.getKey() + 1;
            }
        }
        edits.add(TextEdit.insert(values.get(values.size() - 1).end(), added.toString()));
    }

    @Override
    CsvSuiteDocument withRow(int beforeRow, Map<Heading, @Nullable Object> cells) {
        Map<Heading, Integer> newColumns = new LinkedHashMap<>();
        TreeMap<Integer, String> texts = placed(cells, newColumns);
        List<TextEdit> edits = new ArrayList<>(List.of(heads(newColumns)));
        int columns = Math.max(head().size(), texts.lastKey() + 1);
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            row.add(csv.written(texts.getOrDefault(i, ""), false));
        }
        String line = String.join(String.valueOf(csv.separator()), row);
        if (beforeRow >= 0) {
            edits.add(TextEdit.insert(start(beforeRow), line + newline()));
        } else {
            int end = csv.text().length();
            boolean lineEnds = end > 0 && "\r\n".indexOf(csv.text().charAt(end - 1)) >= 0;
            edits.add(TextEdit.insert(end, lineEnds ? line + newline() : newline() + line));
        }
        return with(edits);
    }

    @Override
    CsvSuiteDocument withoutRow(int row) {
        boolean last = row == csv.rows().size() - 1;
        boolean endsFile = last && end(row) == csv.text().length();
        return with(List.of(endsFile
                ? TextEdit.delete(end(row - 1), end(row))
                : TextEdit.delete(start(row), last ? csv.text().length() : start(row + 1))));
    }

    @Override
    CsvSuiteDocument withRowMoved(int from, int to) {
        int first = Math.min(from, to);
        int last = Math.max(from, to);
        List<Integer> places = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (!csv.text().substring(start(i), end(i)).isBlank()) {
                places.add(i);
            }
        }
        List<Integer> order = new ArrayList<>(places);
        order.add(places.indexOf(to), order.remove(places.indexOf(from)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(csv.text(), start(order.get(i)), end(order.get(i)));
            if (i + 1 < places.size()) {
                text.append(csv.text(), end(places.get(i)), start(places.get(i + 1)));
            }
        }
        return with(List.of(TextEdit.replace(start(first), end(last), text.toString())));
    }

    @Override
    CsvSuiteDocument withRowCopied(int row) {
        return with(List.of(TextEdit.insert(end(row), newline() + csv.text().substring(start(row), end(row)))));
    }

    /** The texts by column; columns that are not there yet get places behind the others. */
    private TreeMap<Integer, String> placed(Map<Heading, @Nullable Object> cells, Map<Heading, Integer> newColumns) {
        TreeMap<Integer, String> texts = new TreeMap<>();
        cells.forEach((heading, value) -> {
            int known = column(heading);
            int column = known >= 0
                    ? known
                    : newColumns.computeIfAbsent(heading, any -> head().size() + newColumns.size());
            texts.put(column, value == TableCaseEdits.EMPTY
                    ? ""
                    : GridCsv.written(heading, value, csv.separator() == ';'));
        });
        return texts;
    }

    private TextEdit heads(Map<Heading, Integer> newColumns) {
        StringBuilder heads = new StringBuilder();
        newColumns.keySet().forEach(
                heading -> heads.append(csv.separator()).append(csv.written(heading.word(), false)));
        return TextEdit.insert(head().get(head().size() - 1).end(), heads.toString());
    }

    private List<CsvText.Value> head() {
        return csv.rows().get(table().head().orElseThrow().get(0).row());
    }

    private int start(int row) {
        return csv.rows().get(row).get(0).start();
    }

    private int end(int row) {
        List<CsvText.Value> values = csv.rows().get(row);
        return values.get(values.size() - 1).end();
    }

    private String newline() {
        int end = csv.text().indexOf('\n');
        return end > 0 && csv.text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    private CsvSuiteDocument with(List<TextEdit> edits) {
        List<TextEdit> real = edits.stream().filter(e -> e.length() > 0 || !e.text().isEmpty()).toList();
        return real.isEmpty()
                ? this
                : new CsvSuiteDocument(path(), encoding, mark, CsvText.of(TextEdit.apply(real, csv.text())),
                        vocabulary());
    }
}
