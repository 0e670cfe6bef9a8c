package org.heurejuste.testing.internal.compare;

import java.util.Arrays;

/**
 * Pairs rows with columns at the least total cost (the Hungarian algorithm, by shortest augmenting paths): of all ways to pair
 * patterns with decisions the one in which the fewest fields differ. In particular, the total is 0 exactly where a perfect
 * pairing exists.
 */
final class Assignment {
    private final int[][] costs;
    private final int rows;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;
    /** For each column, from 1, its row; 0 where it has none. */
    private final int[] rowOf;

    private Assignment(int[][] costs, int rows, int columns) {
        this.costs = costs;
        this.rows = rows;
        this.columns = columns;
        this.rowPotential = new long[rows + 1];
        this.columnPotential = new long[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /**
     * The cheapest pairing.
     *
     * @param costs the cost of each row with each column, each row as long as the others
     * @param columns how many columns there are
     * @return for each row its column, or −1 where there are fewer columns than rows and it has none
     */
    static int[] cheapest(int[][] costs, int columns) {
        if (costs.length > columns) {
            return inverted(cheapest(transposed(costs, columns), costs.length), costs.length);
        }
        Assignment assignment = new Assignment(costs, costs.length, columns);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.augment(row);
        }
        return assignment.columns();
    }

    private void augment(int row) {
        int[] before = new int[columns + 1];
        long[] slack = new long[columns + 1];
        boolean[] reached = new boolean[columns + 1];
        Arrays.fill(slack, Long.MAX_VALUE);
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            reached[column] = true;
            relax(column, before, slack, reached);
            int next = nearest(slack, reached);
            shift(slack[next], slack, reached);
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    private void relax(int from, int[] before, long[] slack, boolean[] reached) {
        int row = rowOf[from];
        for (int column = 1; column <= columns; column++) {
            long reduced = costs[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
            if (!reached[column] && reduced < slack[column]) {
                slack[column] = reduced;
                before[column] = from;
            }
        }
    }

    private int nearest(long[] slack, boolean[] reached) {
        int nearest = 0;
        for (int column = 1; column <= columns; column++) {
            if (!reached[column] && (nearest == 0 || slack[column] < slack[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void shift(long by, long[] slack, boolean[] reached) {
        for (int column = 0; column <= columns; column++) {
            if (reached[column]) {
                rowPotential[rowOf[column]] += by;
                columnPotential[column] -= by;
            } else {
                slack[column] -= by;
            }
        }
    }

    private int[] columns() {
        int[] columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] != 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static int[][] transposed(int[][] costs, int columns) {
        int[][] turned = new int[columns][costs.length];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = costs[row][column];
            }
        }
        return turned;
    }

    private static int[] inverted(int[] rowOfColumn, int rows) {
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 0; column < rowOfColumn.length; column++) {
            columnOf[rowOfColumn[column]] = column;
        }
        return columnOf;
    }
}
