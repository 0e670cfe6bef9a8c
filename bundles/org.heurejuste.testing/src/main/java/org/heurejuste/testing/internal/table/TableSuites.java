package org.heurejuste.testing.internal.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.Unreadable;
import org.heurejuste.testing.internal.reading.SuiteParser;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/** Reads suites in tables; what is wrong bears the name of its cell. */
public final class TableSuites {
    private final Table table;
    private final YamlDocument document;

    private TableSuites(Table table, YamlDocument document) {
        this.table = table;
        this.document = document;
    }

    /**
     * Reads separated values.
     *
     * @param path the file
     * @param text its text, without a byte order mark
     * @param vocabulary the policy's vocabulary
     * @return the table, read
     */
    public static TableSuites csv(String path, String text, Vocabulary vocabulary) {
        Table table = CsvTable.of(path, CsvText.of(text));
        return new TableSuites(table, TableReader.read(path, table, vocabulary));
    }

    /**
     * Reads the first sheet of a workbook.
     *
     * @param path the file
     * @param bytes its bytes
     * @param vocabulary the policy's vocabulary
     * @return the table, read
     */
    public static TableSuites xlsx(String path, byte[] bytes, Vocabulary vocabulary) {
        Table table = XlsxTable.of(path, bytes);
        return new TableSuites(table, TableReader.read(path, table, vocabulary));
    }

    /**
     * Its content as the tree that suites are read from.
     *
     * @return the tree
     */
    public YamlDocument document() {
        return document;
    }

    /**
     * The suite.
     *
     * @param path the file
     * @param defaultName its name where the table gives none
     * @param vocabulary the policy's vocabulary
     * @param knownClauses the handbook's clauses, or empty
     * @return the suite, as far as it can be read
     */
    public Suite suite(String path, String defaultName, Vocabulary vocabulary, Set<String> knownClauses) {
        Suite suite = SuiteParser.parse(path, defaultName, document, vocabulary, knownClauses);
        Map<SourceSpan, String> cells = new HashMap<>();
        table.rows().forEach(row -> row.forEach(cell -> cells.put(cell.span(), cell.name())));
        List<Unreadable> unreadable = suite.unreadable().stream()
                .map(u -> new Unreadable(u.name(), u.span(), told(u.problems(), cells))).toList();
        return new Suite(suite.path(), suite.name(), suite.cases(), suite.always(), unreadable,
                told(suite.diagnostics(), cells), suite.span());
    }

    /** Each with the name of its cell; of those at a cell that cannot be read, only why it cannot. */
    private List<Diagnostic> told(List<Diagnostic> problems, Map<SourceSpan, String> cells) {
        Set<Diagnostic> own = new HashSet<>(document.problems());
        Set<SourceSpan> taken = new HashSet<>();
        own.forEach(d -> taken.add(d.span()));
        return problems.stream().filter(d -> own.contains(d) || !taken.contains(d.span()))
                .map(d -> new Diagnostic(d.code(), d.span(), named(d, cells.get(d.span())), d.help())).toList();
    }

    private static Message named(Diagnostic problem, @Nullable String cell) {
        Message message = problem.message();
        if (cell == null) {
            return message;
        }
        boolean placed = message.key().equals("at") && message.owner().equals(SuiteCode.class);
        return Message.of(SuiteCode.class, "at", cell, placed ? message.arguments().get(1) : message);
    }
}
