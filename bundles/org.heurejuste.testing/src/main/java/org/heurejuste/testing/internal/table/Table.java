package org.heurejuste.testing.internal.table;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.Diagnostic;

/**
 * The cells of a table.
 *
 * @param rows its rows, each with its cells from the first column on; rows may differ in length
 * @param decimalComma whether a comma stands before decimals, as its separators tell
 * @param problems what is wrong with it as a table
 */
record Table(List<List<Cell>> rows, boolean decimalComma, List<Diagnostic> problems) {

    /** Keeps its own copies. */
    Table {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The row of the column heads: the first that is not empty. */
    Optional<List<Cell>> head() {
        return rows.stream().filter(Table::isFilled).findFirst();
    }

    /** The rows below the heads that are not empty. */
    List<List<Cell>> cases() {
        return rows.stream().filter(Table::isFilled).skip(1).toList();
    }

    /** The row of a number; without cells where there is none. */
    List<Cell> row(int number) {
        return rows.stream().filter(row -> !row.isEmpty() && row.get(0).row() == number).findFirst().orElse(List.of());
    }

    private static boolean isFilled(List<Cell> row) {
        return row.stream().anyMatch(cell -> !cell.isEmpty());
    }
}
