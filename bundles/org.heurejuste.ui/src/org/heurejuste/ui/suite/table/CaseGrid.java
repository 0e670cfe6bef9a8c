package org.heurejuste.ui.suite.table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.graphics.Point;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.cases.CaseStatus;
import org.heurejuste.ui.suite.CaseFilter;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/** The cells of the table: the first column says what became of a case, the others what it says. */
final class CaseGrid implements IDataProvider {

    /** The column that says what became of a case. */
    static final int STATUS = 0;

    private final SuiteModel model;
    private ChosenColumns wanted;
    private Map<Integer, Diagnostic> problems = Map.of();
    private List<Column> columns = List.of();
    private int[] rows = new int[0];
    private CaseFilter filter = CaseFilter.ALL;
    private int sorted = -1;
    private SortDirectionEnum direction = SortDirectionEnum.NONE;

    CaseGrid(SuiteModel model) {
        this.model = model;
        this.wanted = ChosenColumns.of(model.file());
    }

    /** Takes the suite in as it is now; answers whether the columns have changed. */
    boolean refresh() {
        SuiteState state = model.state();
        if (state == null) {
            return false;
        }
        List<Column> now = chosen(new Columns(state));
        boolean changed = !keys(now).equals(keys(columns)) || !groups(now).equals(groups(columns));
        columns = now;
        problems = state.suite().diagnostics().stream()
                .collect(Collectors.toMap(found -> found.span().offset(), Function.identity(), (first, next) -> first));
        arrange();
        return changed;
    }

    /** Takes in what became of the cases; answers whether other rows may be shown, or in another order. */
    boolean resultsChanged() {
        boolean matters = filter.result() != CaseFilter.Result.ANY || sorted == STATUS;
        if (matters) {
            arrange();
        }
        return matters;
    }

    private static List<String> keys(List<Column> columns) {
        return columns.stream().map(Column::key).toList();
    }

    private static List<String> groups(List<Column> columns) {
        return columns.stream().map(Column::group).toList();
    }

    private List<Column> chosen(Columns all) {
        List<Column> now = new ArrayList<>(all.used());
        now.removeIf(column -> wanted.hidden().contains(column.key()));
        Set<String> shown = new LinkedHashSet<>(keys(now));
        List<Column> order = all.possible();
        order.stream().filter(column -> wanted.added().contains(column.key()) && !shown.contains(column.key()))
                .forEach(now::add);
        return now;
    }

    /** Shows exactly these columns, whatever the suite uses, now and when the file is opened again. */
    void choose(Set<String> chosen) {
        SuiteState state = model.state();
        if (state != null) {
            Set<String> used = new LinkedHashSet<>(keys(new Columns(state).used()));
            Set<String> hidden = used.stream().filter(key -> !chosen.contains(key)).collect(Collectors.toSet());
            Set<String> added = chosen.stream().filter(key -> !used.contains(key)).collect(Collectors.toSet());
            wanted = new ChosenColumns(added, hidden);
            wanted.remember(model.file());
        }
    }

    void filter(CaseFilter chosen) {
        filter = chosen;
        arrange();
    }

    void sort(int column, SortDirectionEnum order) {
        sorted = order == SortDirectionEnum.NONE ? -1 : column;
        direction = order;
        arrange();
    }

    int sortedColumn() {
        return sorted;
    }

    SortDirectionEnum direction() {
        return direction;
    }

    private void arrange() {
        int[] passing = filter.numbers(model);
        if (sorted < 0 || sorted > columns.size()) {
            rows = passing;
            return;
        }
        List<CaseEntry> cases = model.cases();
        Comparator<Integer> order = Comparator
                .comparing(number -> sorted == STATUS
                        ? String.valueOf(model.status(number).ordinal())
                        : columns.get(sorted - 1).text(cases.get(number)), CellOrder.NATURAL);
        Comparator<Integer> directed = direction == SortDirectionEnum.DESC ? order.reversed() : order;
        rows = IntStream.of(passing).boxed().sorted(directed).mapToInt(Integer::intValue).toArray();
    }

    List<Column> columns() {
        return columns;
    }

    /** The column at an index of the table; there is none for the status. */
    Column column(int index) {
        return columns.get(index - 1);
    }

    /** The case in a row; −1 behind the last. */
    int number(int row) {
        return row >= 0 && row < rows.length ? rows[row] : -1;
    }

    /** The row of a case; −1 where it is not shown. */
    int row(int number) {
        return IntStream.range(0, rows.length).filter(i -> rows[i] == number).findFirst().orElse(-1);
    }

    /** What a case says in a column, as a person reads it. */
    String text(int columnIndex, int row) {
        int number = number(row);
        if (number < 0 || number >= model.cases().size() || columnIndex > columns.size()) {
            return "";
        }
        return columnIndex == STATUS
                ? model.status(number).word()
                : column(columnIndex).text(model.cases().get(number));
    }

    /** What became of the case in a row. */
    CaseStatus status(int row) {
        int number = number(row);
        return number < 0 ? CaseStatus.NOT_RUN : model.status(number);
    }

    /** Whether the decision made differs from what stands in a cell. */
    boolean isWrong(int columnIndex, int row) {
        int number = number(row);
        CaseResult result = number < 0 ? null : model.result(number);
        if (columnIndex == STATUS || columnIndex > columns.size() || result == null
                || number >= model.cases().size()) {
            return false;
        }
        CaseEntry entry = model.cases().get(number);
        return result.mismatches().stream().filter(found -> found.invariant() == null)
                .anyMatch(found -> concerns(found, column(columnIndex), entry, result));
    }

    /** What keeps a cell from being read; null where nothing does. */
    @Nullable
    Diagnostic problem(int columnIndex, int row) {
        int number = number(row);
        if (problems.isEmpty() || columnIndex == STATUS || columnIndex > columns.size() || number < 0
                || number >= model.cases().size()) {
            return null;
        }
        return place(column(columnIndex), model.cases().get(number)).map(SourceSpan::offset).map(problems::get)
                .orElse(null);
    }

    private static Optional<SourceSpan> place(Column column, CaseEntry entry) {
        return switch (column) {
            case Column.Name name -> Optional.of(entry.nameSpan());
            case Column.Now now -> Optional.ofNullable(entry.now()).map(FieldEntry::valueSpan);
            case Column.Field field -> field.written(entry).map(FieldEntry::valueSpan);
            case Column.Count count -> entry.type(Section.EXPECT, count.type()).map(TypeEntry::typeSpan);
            case Column.Clauses clauses -> Optional.empty();
        };
    }

    /** The column and the row of a place in the file; the first column where no cell begins there. */
    Point at(SourceSpan place) {
        List<CaseEntry> cases = model.cases();
        int number = IntStream.range(0, cases.size()).filter(i -> cases.get(i).span().line() <= place.line())
                .max().orElse(0);
        int column = cases.isEmpty()
                ? -1
                : IntStream.range(0, columns.size()).filter(i -> place(columns.get(i), cases.get(number))
                        .filter(span -> span.offset() == place.offset() && place.length() > 0).isPresent())
                        .findFirst().orElse(0);
        return new Point(column + 1, row(number));
    }

    private static boolean concerns(Mismatch found, Column column, CaseEntry entry, CaseResult result) {
        int written = found.span().offset() + entry.nameSpan().offset() - result.sample().span().offset();
        return switch (column) {
            case Column.Count count -> found.type().name().equals(count.type())
                    && found.kind() == Mismatch.Kind.COUNT;
            case Column.Field field when field.section() == Section.EXPECT -> entry.type(Section.EXPECT, field.type())
                    .map(TypeEntry::facts).filter(facts -> field.place() < facts.size())
                    .filter(facts -> facts.get(field.place()).span().offset() == written).isPresent()
                    && found.fields().stream().anyMatch(one -> !one.same() && one.field().equals(field.name()));
            default -> false;
        };
    }

    /** The changes that put a text into a cell. */
    List<SuiteEdit> edit(int columnIndex, int row, String typed) {
        int number = number(row);
        if (columnIndex == STATUS || number < 0 || text(columnIndex, row).equals(typed)) {
            return List.of();
        }
        return column(columnIndex).edit(model.cases().get(number), number, typed);
    }

    @Override
    public Object getDataValue(int columnIndex, int rowIndex) {
        return text(columnIndex, rowIndex);
    }

    @Override
    public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
        model.apply(edit(columnIndex, rowIndex, newValue == null ? "" : newValue.toString()));
    }

    @Override
    public int getColumnCount() {
        return columns.size() + 1;
    }

    @Override
    public int getRowCount() {
        return rows.length;
    }
}
