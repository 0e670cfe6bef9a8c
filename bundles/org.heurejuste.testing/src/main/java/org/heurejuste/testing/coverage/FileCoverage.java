package org.heurejuste.testing.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.internal.coverage.GoalTexts;

/**
 * How much of a file is covered, line by line.
 *
 * @param path the file, relative to the project's root
 * @param lines the lines that hold something to be seen, ascending
 */
public record FileCoverage(String path, List<Line> lines) {

    /** Keeps its own copy. */
    public FileCoverage {
        lines = List.copyOf(lines);
    }

    /** How much of a line was seen. */
    public enum State {
        /** All of it. */
        COVERED,
        /** Some of it. */
        PARTLY,
        /** Nothing. */
        UNCOVERED,
        /** What stands there is evaluated as a whole and cannot be told. */
        UNTOLD;

        /**
         * A word for it.
         *
         * @return the word, as reports and editors show it
         */
        public Message text() {
            return GoalTexts.state(this);
        }
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param state how much of it was seen
     * @param goals what can be seen there, in the order of the file
     */
    public record Line(int number, State state, List<GoalCoverage> goals) {

        /** Keeps its own copy. */
        public Line {
            goals = List.copyOf(goals);
        }

        /**
         * How much of it is covered.
         *
         * @return the share of its counted goals
         */
        public Share share() {
            List<GoalCoverage> counted = goals.stream().filter(one -> one.goal().counts()).toList();
            return new Share((int) counted.stream().filter(GoalCoverage::isCovered).count(), counted.size());
        }

        /**
         * How many cases saw anything of it.
         *
         * @return the most that saw any one of its goals
         */
        public int hits() {
            return goals.stream().mapToInt(GoalCoverage::hits).max().orElse(0);
        }
    }

    static FileCoverage of(String path, List<GoalCoverage> goals) {
        Map<Integer, List<GoalCoverage>> byLine = new TreeMap<>();
        goals.forEach(one -> byLine.computeIfAbsent(one.goal().span().line(), any -> new ArrayList<>()).add(one));
        List<Line> lines = new ArrayList<>();
        byLine.forEach((number, all) -> lines.add(new Line(number, state(all), all)));
        return new FileCoverage(path, lines);
    }

    /**
     * How much of several goals was seen.
     *
     * @param goals the goals
     * @return untold where none of them is counted
     */
    public static State state(List<GoalCoverage> goals) {
        long counted = goals.stream().filter(one -> one.goal().counts()).count();
        long covered = goals.stream().filter(one -> one.goal().counts() && one.isCovered()).count();
        return counted == 0
                ? State.UNTOLD
                : covered == counted ? State.COVERED : covered == 0 ? State.UNCOVERED : State.PARTLY;
    }
}
