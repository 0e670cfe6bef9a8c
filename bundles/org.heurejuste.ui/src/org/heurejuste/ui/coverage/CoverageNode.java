package org.heurejuste.ui.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.FileCoverage;
import org.heurejuste.testing.coverage.FileCoverage.State;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.coverage.Share;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tree of coverage: a file, a rule or another owner in it, or a single goal.
 *
 * @param text what it is called
 * @param state how much of it was seen
 * @param amount how much of it is covered, in words
 * @param why why a goal was not seen; empty for all else
 * @param span where it stands
 * @param missing a counted goal in it that no case reached, or null where there is none
 * @param children the lines below
 */
record CoverageNode(String text, State state, String amount, String why, SourceSpan span,
        @Nullable Goal missing, List<CoverageNode> children) {

    /**
     * The files of a policy.
     *
     * @param coverage what was measured
     * @param onlyMissing whether to leave out what is covered
     * @return a line a file, with the rules and other owners in it below, and with their goals below these
     */
    static List<CoverageNode> of(Coverage coverage, boolean onlyMissing) {
        return coverage.files().stream().map(file -> file(coverage, file, onlyMissing))
                .filter(node -> !onlyMissing || node.state() != State.COVERED).toList();
    }

    private static CoverageNode file(Coverage coverage, FileCoverage file, boolean onlyMissing) {
        List<GoalCoverage> goals = coverage.in(file.path());
        Map<String, List<GoalCoverage>> owners = new LinkedHashMap<>();
        goals.forEach(goal -> owners.computeIfAbsent(owner(goal.goal()), any -> new ArrayList<>()).add(goal));
        List<CoverageNode> children = owners.entrySet().stream()
                .map(owner -> owner(coverage, owner.getKey(), owner.getValue(), onlyMissing))
                .filter(node -> !onlyMissing || node.state() != State.COVERED).toList();
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return new CoverageNode(name, FileCoverage.state(goals), amount(goals), "",
                new SourceSpan(file.path(), 1, 1, 0, 0), null, children);
    }

    private static String owner(Goal goal) {
        return goal.rule() != null ? goal.rule().name() : goal.text();
    }

    private static CoverageNode owner(Coverage coverage, String name, List<GoalCoverage> goals, boolean onlyMissing) {
        Goal first = goals.get(0).goal();
        List<CoverageNode> children = goals.stream().map(goal -> goal(coverage, goal))
                .filter(node -> !onlyMissing || node.state() != State.COVERED).toList();
        return new CoverageNode(name, FileCoverage.state(goals), amount(goals), "",
                first.rule() != null ? first.rule().span() : first.span(), missing(goals), children);
    }

    private static CoverageNode goal(Coverage coverage, GoalCoverage goal) {
        Locale locale = Locale.getDefault();
        State state = FileCoverage.state(List.of(goal));
        String why = goal.isCovered() ? "" : coverage.why(goal.goal()).in(locale);
        String amount = goal.isCovered()
                ? Words.cases(goal.hits())
                : state == State.UNTOLD ? Messages.untold : Messages.never;
        return new CoverageNode(goal.text().in(locale), state, amount, why, goal.goal().span(), missing(List.of(goal)),
                List.of());
    }

    private static @Nullable Goal missing(List<GoalCoverage> goals) {
        return goals.stream().filter(one -> one.goal().counts() && !one.isCovered()).map(GoalCoverage::goal)
                .findFirst().orElse(null);
    }

    private static String amount(List<GoalCoverage> goals) {
        List<GoalCoverage> counted = goals.stream().filter(goal -> goal.goal().counts()).toList();
        return counted.isEmpty()
                ? Messages.untold
                : Words.share(
                        new Share((int) counted.stream().filter(GoalCoverage::isCovered).count(), counted.size()));
    }

    /** Returns this line and all below it. */
    Stream<CoverageNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(CoverageNode::all));
    }

    /** Returns the text of a column, from 0. */
    String column(int column) {
        return column == 0 ? text : column == 1 ? amount : why;
    }

    static @Nullable CoverageNode first(Object selection) {
        return selection instanceof CoverageNode node ? node : null;
    }
}
