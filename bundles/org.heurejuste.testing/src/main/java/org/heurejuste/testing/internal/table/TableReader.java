package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Form;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Makes of a table the same tree that a suite in YAML is read as: a case of each row that is not empty. */
final class TableReader {
    /** How a fact or a decision is written of which no field is given. */
    static final String NO_FIELDS = "{}";
    private static final Form FORM = new Form(0, 0, false, true, false);

    private final Table table;
    private final List<Column> columns;
    private final Findings findings;

    private TableReader(Table table, List<Column> columns, Findings findings) {
        this.table = table;
        this.columns = columns;
        this.findings = findings;
    }

    static YamlDocument read(String path, Table table, Vocabulary vocabulary) {
        Findings findings = new Findings();
        findings.addAll(table.problems());
        Optional<List<Cell>> head = table.head();
        if (head.isEmpty()) {
            return new YamlDocument(null, findings.all());
        }
        List<Column> columns = Columns.of(table, head.get(), vocabulary, findings);
        return new TableReader(table, columns, findings).document(path, head.get());
    }

    private YamlDocument document(String path, List<Cell> head) {
        if (columns.stream().noneMatch(c -> c.heading().word().equals(Heading.NAME))) {
            findings.add(SuiteCode.MISSING_KEY, head.get(0).span(), "head.name");
            return new YamlDocument(null, findings.all());
        }
        List<Entry> entries = new ArrayList<>();
        Scalar name = suiteName().orElseGet(() -> defaultName(path));
        entries.add(new Entry(Heading.SUITE, name.span(), name));
        List<YamlNode> cases = table.cases().stream().map(this::sample).toList();
        SourceSpan start = SourceSpan.startOf(path);
        entries.add(new Entry("cases", start, new Sequence(cases, start, FORM)));
        return new YamlDocument(new Mapping(entries, start, FORM), findings.all());
    }

    private Optional<Scalar> suiteName() {
        return columns.stream().filter(c -> c.heading().word().equals(Heading.SUITE))
                .flatMap(c -> table.cases().stream().flatMap(row -> cell(row, c).stream())).findFirst()
                .map(cell -> new Scalar(cell.text(), cell.text(), cell.span(), FORM));
    }

    private static Scalar defaultName(String path) {
        String name = SuiteFormat.defaultName(path);
        return new Scalar(name, name, SourceSpan.startOf(path), FORM);
    }

    private YamlNode sample(List<Cell> row) {
        List<Entry> entries = new ArrayList<>();
        Map<Section, Map<String, TypeCells>> types = new LinkedHashMap<>();
        for (Column column : columns) {
            Optional<Cell> cell = cell(row, column);
            Section section = column.heading().section();
            if (cell.isPresent() && section != null) {
                types.computeIfAbsent(section, s -> new LinkedHashMap<>())
                        .computeIfAbsent(column.heading().type(), t -> new TypeCells()).add(column, cell.get());
            } else if (cell.isPresent() && !column.heading().word().equals(Heading.SUITE)) {
                entries.add(new Entry(column.heading().word(), cell.get().span(), word(column, cell.get())));
            }
        }
        SourceSpan first = row.get(0).span();
        if (entries.stream().noneMatch(e -> e.key().equals(Heading.NAME))) {
            findings.add(SuiteCode.MISSING_KEY, first, "row.name");
        }
        types.forEach((section, of) -> entries.add(new Entry(section.key(), first, section(section, of, first))));
        SourceSpan last = row.get(row.size() - 1).span();
        int length = last.offset() + Math.max(1, last.length()) - first.offset();
        return new Mapping(entries, new SourceSpan(first.path(), first.line(), first.column(), first.offset(), length),
                FORM);
    }

    private YamlNode word(Column column, Cell cell) {
        if (column.heading().word().equals(Heading.CLAUSES)) {
            List<YamlNode> clauses = new ArrayList<>();
            for (String clause : cell.text().split("[,;\\s]+")) {
                clauses.add(new Scalar(clause, clause, cell.span(), FORM));
            }
            return new Sequence(clauses, cell.span(), FORM);
        }
        return value(column, cell);
    }

    private Scalar value(Column column, Cell cell) {
        try {
            Object value = column.values().of(cell, column.type());
            return new Scalar(value, value == null ? "null" : value.toString(), cell.span(), FORM);
        } catch (CellValues.UnreadableCellException e) {
            findings.add(SuiteCode.WRONG_VALUE, cell.span(), e.key(), cell.text());
            return new Scalar(cell.text(), cell.text(), cell.span(), FORM);
        }
    }

    private YamlNode section(Section section, Map<String, TypeCells> types, SourceSpan place) {
        List<Entry> entries = new ArrayList<>();
        types.forEach((type, cells) -> entries.add(new Entry(type, cells.span(), cells.node(section, this))));
        return new Mapping(entries, place, FORM);
    }

    private Optional<Cell> cell(List<Cell> row, Column column) {
        return column.index() < row.size() && !row.get(column.index()).isEmpty()
                ? Optional.of(row.get(column.index()))
                : Optional.empty();
    }

    /** What a row says of a type: its number, or its facts by their places. */
    private static final class TypeCells {
        private final Map<Integer, Map<Column, Cell>> facts = new TreeMap<>();
        private @Nullable Cell whole;
        private @Nullable Column wholeColumn;

        void add(Column column, Cell cell) {
            boolean empty = column.heading().field() == null && cell.text().equals(NO_FIELDS);
            if (column.heading().field() == null && !empty && column.heading().place() == 1) {
                whole = cell;
                wholeColumn = column;
            } else {
                facts.computeIfAbsent(column.heading().place(), p -> new LinkedHashMap<>()).put(column, cell);
            }
        }

        SourceSpan span() {
            return whole != null ? whole.span() : facts.values().iterator().next().values().iterator().next().span();
        }

        YamlNode node(Section section, TableReader reader) {
            if (whole != null && wholeColumn != null) {
                return whole(section, whole, wholeColumn, reader);
            }
            List<YamlNode> nodes = facts.values().stream().map(cells -> fact(cells, reader)).toList();
            return nodes.size() == 1 ? nodes.get(0) : new Sequence(nodes, span(), FORM);
        }

        private YamlNode whole(Section section, Cell cell, Column column, TableReader reader) {
            if (!facts.isEmpty()) {
                reader.findings.add(SuiteCode.WRONG_VALUE, cell.span(), "cell.both", cell.text());
            } else if (section == Section.GIVEN) {
                reader.findings.add(SuiteCode.WRONG_VALUE, cell.span(), "cell.given", cell.text());
            }
            Scalar value = reader.value(column, cell);
            boolean number = value.text().matches("\\d{1,9}");
            return number ? new Scalar(Integer.valueOf(value.text()), value.text(), cell.span(), FORM) : value;
        }

        private static YamlNode fact(Map<Column, Cell> cells, TableReader reader) {
            List<Entry> entries = new ArrayList<>();
            cells.forEach((column, cell) -> {
                String field = column.heading().field();
                if (field != null) {
                    entries.add(new Entry(field, cell.span(), reader.value(column, cell)));
                } else if (!cell.text().equals(NO_FIELDS)) {
                    reader.findings.add(SuiteCode.WRONG_VALUE, cell.span(), "cell.given", cell.text());
                }
            });
            return new Mapping(entries, cells.values().iterator().next().span(), FORM);
        }
    }
}
