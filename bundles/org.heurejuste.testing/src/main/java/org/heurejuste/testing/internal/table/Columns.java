package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.reading.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the heads of a table's columns. */
final class Columns {
    private static final List<String> WORDS = List.of(Heading.NAME, Heading.CLAUSES, Heading.NOW, Heading.SUITE,
            "given.…",
            "expect.…");

    private final Table table;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Heading, Cell> seen = new HashMap<>();

    private Columns(Table table, Vocabulary vocabulary, Findings findings) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The columns whose heads can be read; what is wrong with the others is reported at their heads. */
    static List<Column> of(Table table, List<Cell> head, Vocabulary vocabulary, Findings findings) {
        Columns columns = new Columns(table, vocabulary, findings);
        head.stream().filter(cell -> !cell.isEmpty()).forEach(columns::read);
        return columns.columns;
    }

    private void read(Cell cell) {
        if (cell.problem() != null) {
            findings.add(SuiteCode.WRONG_VALUE, cell.span(), cell.problem(), cell.name());
            return;
        }
        Optional<Heading> heading = Heading.of(cell.text());
        if (heading.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_KEY, cell.span(), Findings.message("head.unknown", cell.text()),
                    Suggestion.among(cell.text(), WORDS));
            return;
        }
        Cell first = seen.putIfAbsent(heading.get(), cell);
        if (first != null) {
            findings.add(SuiteCode.DUPLICATE_KEY, cell.span(), "head.twice", cell.text(), first.name());
            return;
        }
        known(heading.get(), cell);
    }

    private void known(Heading heading, Cell cell) {
        Section section = heading.section();
        if (section == null) {
            add(cell, heading, null);
            return;
        }
        List<TypeDefinition> types = section == Section.GIVEN ? vocabulary.facts() : vocabulary.decisions();
        Optional<TypeDefinition> type = types.stream().filter(t -> t.name().equals(heading.type())).findFirst();
        if (type.isEmpty()) {
            String key = section == Section.GIVEN ? "change.unknown" : "expect.unknown";
            report(cell, SuiteCode.UNKNOWN_TYPE, Findings.message(key, heading.type()),
                    Suggestion.among(heading.type(), types.stream().map(TypeDefinition::name).toList()));
        } else {
            field(type.get(), heading, cell);
        }
    }

    private void field(TypeDefinition type, Heading heading, Cell cell) {
        String name = heading.field();
        if (name == null) {
            add(cell, heading, null);
            return;
        }
        Optional<FieldDefinition> field = type.field(name);
        List<String> origin = type.role() == Role.DECISION
                ? List.of(ExpectedField.CLAUSE, ExpectedField.RULE)
                : List.of();
        if (field.isEmpty() && !origin.contains(name)) {
            List<String> known = Stream.concat(type.fields().stream().map(FieldDefinition::name), origin.stream())
                    .toList();
            report(cell, SuiteCode.UNKNOWN_FIELD, Findings.message("pattern.field", type.name(), name),
                    Suggestion.among(name, known));
        } else {
            add(cell, heading, field.orElse(null));
        }
    }

    private void report(Cell cell, SuiteCode code, Message message, Message help) {
        findings.add(code, cell.span(), message, help);
    }

    private void add(Cell cell, Heading heading, @Nullable FieldDefinition field) {
        List<Cell> below = table.cases().stream().filter(row -> cell.column() < row.size())
                .map(row -> row.get(cell.column())).toList();
        columns.add(new Column(cell.column(), heading, field,
                new CellValues(table.decimalComma(), CellValues.dayFirst(below))));
    }
}
