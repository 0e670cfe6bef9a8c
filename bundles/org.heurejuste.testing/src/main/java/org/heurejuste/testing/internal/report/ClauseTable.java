package org.heurejuste.testing.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;

/** Writes which clauses the cases illustrate, and how those cases went. */
final class ClauseTable {
    /** {@code D2} before {@code D10}. */
    private static final Comparator<String> BY_CHAPTER_AND_NUMBER = Comparator
            .<String, String>comparing(clause -> clause.replaceAll("\\d+$", ""))
            .thenComparing(clause -> clause.replaceAll("^.*?(\\d*)$", "$1").length())
            .thenComparing(Comparator.naturalOrder());

    private ClauseTable() {}

    static void write(Html html, TestRun run, Texts texts) {
        Map<String, List<CaseResult>> clauses = new TreeMap<>(BY_CHAPTER_AND_NUMBER);
        run.results().forEach(result -> result.sample().clauses().stream().distinct()
                .forEach(clause -> clauses.computeIfAbsent(clause, c -> new ArrayList<>()).add(result)));
        if (clauses.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "clauses").element("h2", texts.of("clauses"), "id", "clauses")
                .open("table")
                .open("thead").open("tr");
        for (String column : new String[] {"clause", "status", "passed", "notPassed"}) {
            html.element("th", texts.of("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        clauses.forEach((clause, results) -> row(html, texts, clause, results));
        html.close().close().close();
    }

    private static void row(Html html, Texts texts, String clause, List<CaseResult> results) {
        long passed = results.stream().filter(r -> r.status() == Status.PASSED).count();
        long others = results.size() - passed;
        html.open("tr").element("th", clause, "scope", "row").open("td");
        new StatusMark(html, texts).write(others == 0 ? "passed" : "failed");
        html.close().element("td", String.valueOf(passed), "class", "number")
                .element("td", String.valueOf(others), "class", others == 0 ? "number zero" : "number").close();
    }
}
