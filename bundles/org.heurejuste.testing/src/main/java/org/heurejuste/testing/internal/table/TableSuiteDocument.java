package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.internal.edit.ContentReader;
import org.heurejuste.testing.internal.edit.Rounds;
import org.jspecify.annotations.Nullable;

/** A suite in a table. A change is one of cells or of rows; all others stay as they are written. */
public abstract class TableSuiteDocument implements SuiteDocument {
    private final String path;
    private final Vocabulary vocabulary;
    private final Table table;
    private final SuiteContent content;
    private final List<List<Cell>> cases;

    TableSuiteDocument(String path, Table table, Vocabulary vocabulary) {
        this.path = path;
        this.table = table;
        this.vocabulary = vocabulary;
        this.cases = table.cases();
        this.content = ContentReader.of(path, TableReader.read(path, table, vocabulary));
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final SuiteContent content() {
        return content;
    }

    final Table table() {
        return table;
    }

    final Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public final SuiteChange apply(List<? extends SuiteEdit> edits) throws EditRefusedException {
        TableSuiteDocument document = this;
        List<TextEdit> told = new ArrayList<>();
        for (List<SuiteEdit> round : Rounds.of(edits)) {
            document = document.with(round);
        }
        if (document != this) {
            told.addAll(textEdits(document));
        }
        return new SuiteChange(this, document, told);
    }

    /** What changes in the text from this document to another. */
    abstract List<TextEdit> textEdits(TableSuiteDocument after);

    /** The document with other cells in some rows; a column that is not there yet is added. */
    abstract TableSuiteDocument withCells(SortedMap<Integer, Map<Heading, @Nullable Object>> rows)
            throws EditRefusedException;

    private TableSuiteDocument withCells(int row, Map<Heading, @Nullable Object> cells) throws EditRefusedException {
        return withCells(new TreeMap<>(Map.of(row, cells)));
    }

    /** The document with a row more, before another or, for −1, at the end. */
    abstract TableSuiteDocument withRow(int beforeRow, Map<Heading, @Nullable Object> cells)
            throws EditRefusedException;

    abstract TableSuiteDocument withoutRow(int row) throws EditRefusedException;

    abstract TableSuiteDocument withRowMoved(int from, int to) throws EditRefusedException;

    abstract TableSuiteDocument withRowCopied(int row) throws EditRefusedException;

    /** The changes of a round concern different rows. */
    private TableSuiteDocument with(List<SuiteEdit> round) throws EditRefusedException {
        if (table.head().isEmpty()) {
            throw refused("edit.broken.file");
        }
        TreeMap<Integer, Map<Heading, @Nullable Object>> rows = new TreeMap<>();
        for (SuiteEdit edit : round) {
            if (!(edit instanceof SuiteEdit.OfCase ofCase)) {
                return with(edit);
            }
            int row = row(place(ofCase.sample()));
            Map<Heading, @Nullable Object> cells = new TableCaseEdits(content.cases().get(ofCase.sample()),
                    places(ofCase)).of(ofCase);
            cells.entrySet().removeIf(cell -> isThere(row, cell.getKey(), cell.getValue()));
            if (!cells.isEmpty()) {
                rows.put(row, cells);
            }
        }
        return rows.isEmpty() ? this : withCells(rows);
    }

    private TableSuiteDocument with(SuiteEdit edit) throws EditRefusedException {
        if (edit instanceof SuiteEdit.SetSuiteName name) {
            return content.cases().isEmpty() ? this : withCells(row(0), cell(Heading.SUITE, name.name()));
        }
        if (edit instanceof SuiteEdit.AddCase add) {
            boolean last = add.place() == content.cases().size();
            if (!last) {
                place(add.place());
            }
            return withRow(last ? -1 : row(add.place()), Grid.row(add.draft()));
        }
        return withRows(edit);
    }

    private TableSuiteDocument withRows(SuiteEdit edit) throws EditRefusedException {
        if (edit instanceof SuiteEdit.RemoveCase remove) {
            return withoutRow(row(place(remove.sample())));
        }
        if (edit instanceof SuiteEdit.DuplicateCase copy) {
            int row = row(place(copy.sample()));
            TableSuiteDocument copied = withRowCopied(row);
            return copied.withCells(row + 1, cell(Heading.NAME, copy.name()));
        }
        SuiteEdit.MoveCase move = (SuiteEdit.MoveCase) edit;
        int from = row(place(move.from()));
        int to = row(place(move.to()));
        return from == to ? this : withRowMoved(from, to);
    }

    private static Map<Heading, @Nullable Object> cell(String word, String value) {
        Map<Heading, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put(Grid.word(word), value);
        return cells;
    }

    /** Whether a cell says that already, or is empty already. */
    private boolean isThere(int row, Heading heading, @Nullable Object value) {
        int column = column(heading);
        List<Cell> cells = table.row(row);
        Cell cell = column >= 0 && column < cells.size() ? cells.get(column) : null;
        return value == TableCaseEdits.EMPTY && (cell == null || cell.isEmpty());
    }

    /** The place of a column; −1 where the table has none of that head. */
    final int column(Heading heading) {
        return table.head().orElseThrow().stream()
                .filter(cell -> Heading.of(cell.text()).filter(heading::equals).isPresent()).mapToInt(Cell::column)
                .findFirst().orElse(-1);
    }

    /** The places at which the row of a case tells facts of the type that a change concerns. */
    private TypePlaces places(SuiteEdit.OfCase edit) throws EditRefusedException {
        return TypePlaces.of(table, row(place(edit.sample())), edit);
    }

    private int place(int sample) throws EditRefusedException {
        if (sample < 0 || sample >= content.cases().size()) {
            throw refused("edit.case.missing", String.valueOf(sample + 1));
        }
        return sample;
    }

    /** The row of a case among the table's rows. */
    private int row(int sample) {
        return cases.get(sample).get(0).row();
    }

    static EditRefusedException refused(String key, Object... words) {
        return new EditRefusedException(Message.of(EditRefusedException.class, key, words));
    }

    /** Where a row tells the facts of a type: the numbers in the heads of their columns, ascending. */
    record TypePlaces(List<Integer> places, List<Heading> headings) {

        static TypePlaces of(Table table, int row, SuiteEdit.OfCase edit) {
            Section section = TableCaseEdits.section(edit);
            String type = TableCaseEdits.type(edit);
            List<Heading> headings = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            List<Cell> cells = table.row(row);
            for (Cell head : table.head().orElseThrow()) {
                Heading heading = Heading.of(head.text()).orElse(null);
                if (heading != null && heading.section() == section && heading.type().equals(type)
                        && head.column() < cells.size() && !cells.get(head.column()).isEmpty()) {
                    headings.add(heading);
                    if (!places.contains(heading.place())) {
                        places.add(heading.place());
                    }
                }
            }
            places.sort(null);
            return new TypePlaces(places, headings);
        }
    }
}
