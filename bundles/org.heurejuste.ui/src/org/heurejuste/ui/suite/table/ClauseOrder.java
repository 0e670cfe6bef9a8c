package org.heurejuste.ui.suite.table;
import java.util.Comparator;

/** The order of clauses: {@code D2} before {@code D10}. */
final class ClauseOrder {

    static final Comparator<String> NATURAL = Comparator.comparing((String clause) -> clause.replaceAll("\\d", ""))
            .thenComparing(clause -> clause.replaceAll("\\D", "").length())
            .thenComparing(clause -> clause.replaceAll("\\D", ""));

    private ClauseOrder() {}
}
