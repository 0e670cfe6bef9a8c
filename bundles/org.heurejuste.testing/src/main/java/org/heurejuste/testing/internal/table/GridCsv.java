package org.heurejuste.testing.internal.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/** Writes grids as separated values that spreadsheet programs open by a double click. */
public final class GridCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private GridCsv() {}

    /**
     * A grid.
     *
     * @param grid the grid
     * @param locale in French with semicolons and decimal commas, else with commas and points
     * @return the text, with a byte order mark, without which spreadsheet programs take it for something else than UTF-8
     */
    public static String of(Grid grid, Locale locale) {
        char separator = locale.getLanguage().equals("fr") ? ';' : ',';
        StringWriter written = new StringWriter();
        written.append(BYTE_ORDER_MARK);
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF);
        try (CsvWriter csv = builder.build(written)) {
            csv.writeRecord(grid.columns().keySet().stream().map(Heading::word).toList());
            for (Map<Heading, @Nullable Object> row : grid.rows()) {
                csv.writeRecord(grid.columns().keySet().stream()
                        .map(heading -> row.containsKey(heading)
                                ? written(heading, row.get(heading), separator == ';')
                                : "")
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return written.toString();
    }

    /** A value as a cell's text. */
    static String written(Heading heading, @Nullable Object value, boolean decimalComma) {
        if (value instanceof BigDecimal number) {
            return decimal(number, decimalComma);
        }
        boolean word = heading.section() == null || heading.field() == null;
        return value instanceof String text && !(word && text.equals(TableReader.NO_FIELDS))
                ? Grid.quoted(text)
                : String.valueOf(value);
    }

    /** Three decimals could be taken for thousands; a fourth cannot. */
    private static String decimal(BigDecimal number, boolean decimalComma) {
        BigDecimal shown = number.scale() == 3 ? number.setScale(4) : number;
        String text = shown.toPlainString();
        return decimalComma ? text.replace('.', ',') : text;
    }
}
