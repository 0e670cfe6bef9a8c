package org.heurejuste.testing.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pairing costs no more than the cheapest of all pairings tried one by one. */
class AssignmentProperties {

    @Property
    void isAsCheapAsBruteForce(@ForAll("matrices") int[][] costs) {
        int columns = costs[0].length;
        int[] columnOf = Assignment.cheapest(costs, columns);

        assertThat(cost(costs, columnOf))
                .isEqualTo(bruteForce(costs, 0, new boolean[columns], Math.max(0, costs.length - columns)));
    }

    @Property
    void pairsAsManyAsPossibleAndNoneTwice(@ForAll("matrices") int[][] costs) {
        int columns = costs[0].length;
        List<Integer> taken = Arrays.stream(Assignment.cheapest(costs, columns)).filter(c -> c >= 0).boxed().toList();

        assertThat(taken).hasSize(Math.min(costs.length, columns)).doesNotHaveDuplicates().allMatch(c -> c < columns);
    }

    @Provide
    Arbitrary<int[][]> matrices() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> costs = Arbitraries.integers().between(0, 4);
        return sizes.flatMap(rows -> sizes
                .flatMap(columns -> costs.array(int[].class).ofSize(columns).array(int[][].class).ofSize(rows)));
    }

    private static int cost(int[][] costs, int[] columnOf) {
        int sum = 0;
        for (int row = 0; row < costs.length; row++) {
            sum += columnOf[row] < 0 ? 0 : costs[row][columnOf[row]];
        }
        return sum;
    }

    /** The least cost of pairing the rows from one on; so many of them may be left out. */
    private static int bruteForce(int[][] costs, int row, boolean[] taken, int leftOut) {
        if (row == costs.length) {
            return 0;
        }
        List<Integer> sums = new ArrayList<>();
        if (leftOut > 0) {
            sums.add(bruteForce(costs, row + 1, taken, leftOut - 1));
        }
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                sums.add(costs[row][column] + bruteForce(costs, row + 1, taken, leftOut));
                taken[column] = false;
            }
        }
        return sums.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE / 2);
    }
}
