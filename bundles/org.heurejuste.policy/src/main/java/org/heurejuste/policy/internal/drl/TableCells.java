package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drools.template.parser.DataListener;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The cells of a decision table, as the engine's reader of tables sees them, and where they stand in the author's file. */
public final class TableCells implements DataListener {

    private static final Pattern NAME = Pattern.compile("\\b([A-Z]{1,3})([1-9][0-9]{0,6})\\b");

    private final SourceFile file;
    private final boolean text;
    private final Lines lines;
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();

    /**
     * Cells yet to be read.
     *
     * @param file the table
     */
    public TableCells(SourceFile file) {
        this.file = file;
        this.text = file.path().toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
        this.lines = new Lines(text ? file.text() : "");
    }

    @Override
    public void startSheet(String name) {
        rows.clear();
    }

    @Override
    public void finishSheet() {
        // all cells are known by now
    }

    @Override
    public void newRow(int row, int columns) {
        rows.computeIfAbsent(row, r -> new LinkedHashMap<>());
    }

    @Override
    public void newCell(int row, int column, String value, int mergedFrom) {
        if (value != null && !value.isBlank()) {
            rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, value.trim());
        }
    }

    /**
     * The row of the cell that a sentence names first.
     *
     * @param sentence any text
     * @return the row, from 0, or -1 where the sentence names no cell
     */
    static int rowIn(String sentence) {
        Matcher name = NAME.matcher(sentence);
        return name.find() ? Integer.parseInt(name.group(2)) - 1 : -1;
    }

    /**
     * The place of the cell that a sentence names.
     *
     * @param sentence any text
     * @return the cell's place, or the file's beginning where the sentence names none
     */
    SourceSpan namedIn(@Nullable String sentence) {
        Matcher name = NAME.matcher(sentence == null ? "" : sentence);
        return name.find()
                ? cell(Integer.parseInt(name.group(2)) - 1, column(name.group(1)))
                : SourceSpan.startOf(file.path());
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    /**
     * The cell that a stretch of a row's rule comes from.
     *
     * @param row the row, from 0
     * @param words the stretch
     * @return the row's cell with these words, else the cell with them in the heading above, else the row's first cell
     */
    SourceSpan find(int row, String words) {
        Integer column = best(row, words);
        for (int above = row - 1; column == null && above >= 0; above--) {
            Integer heading = words.isBlank() ? null : heading(above, words);
            if (heading != null) {
                return cell(above, heading);
            }
        }
        return cell(row,
                column != null ? column : rows.getOrDefault(row, Map.of()).keySet().stream().findFirst().orElse(0));
    }

    /** The cell that says the most of the words; one that says more than them only where none says less. */
    private @Nullable Integer best(int row, String words) {
        Integer best = null;
        int most = 0;
        for (Map.Entry<Integer, String> cell : rows.getOrDefault(row, Map.of()).entrySet()) {
            int common = common(cell.getValue(), words);
            if (common > most) {
                most = common;
                best = cell.getKey();
            }
        }
        return best;
    }

    private static int common(String cell, String words) {
        if (words.isBlank()) {
            return 0;
        } else if (words.contains(cell)) {
            return cell.length() + 1;
        }
        return cell.contains(words) ? 1 : 0;
    }

    private @Nullable Integer heading(int row, String words) {
        return rows.getOrDefault(row, Map.of()).entrySet().stream()
                .filter(cell -> cell.getValue().contains(words) || template(cell.getValue(), words))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Whether a heading such as {@code amount >= $param} makes the words. */
    private static boolean template(String heading, String words) {
        if (!heading.contains("$")) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        for (String part : heading.split("\\$(param|\\d+)")) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*?", parts) + ".*", Pattern.DOTALL).matcher(words).matches();
    }

    private SourceSpan cell(int row, int column) {
        if (!text) {
            return new SourceSpan(file.path(), row + 1, column + 1, 0, 0);
        }
        String line = lines.text(row + 1);
        int start = 0;
        for (int i = 0; i < column && start < line.length(); i++) {
            start = Math.min(line.length(), end(line, start) + 1);
        }
        return lines.span(file.path(), lines.start(row + 1) + start, end(line, start) - start);
    }

    private static int end(String line, int start) {
        boolean quoted = false;
        int end = start;
        while (end < line.length() && (quoted || line.charAt(end) != ',')) {
            quoted ^= line.charAt(end) == '"';
            end++;
        }
        return end;
    }
}
