package org.heurejuste.ui.cases;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.history.RunComparison;
import org.jspecify.annotations.Nullable;

/** The suites of a project and what became of their cases. Used on the window's thread alone. */
final class CaseBoard {

    private final List<SuiteNode> suites;
    private final Map<SampleCase, SampleNode> nodes = new IdentityHashMap<>();

    CaseBoard(List<Suite> suites) {
        this.suites = suites.stream().map(SuiteNode::new).toList();
        samples().forEach(node -> nodes.put(node.sample(), node));
    }

    /**
     * Takes a result in.
     *
     * @param result of one of the suites given
     * @return the case's line
     */
    SampleNode finished(CaseResult result) {
        SampleNode node = nodes.get(result.sample());
        if (node == null) {
            throw new IllegalArgumentException("not a case of this board: " + result.sample().name());
        }
        node.finished(result);
        node.parent().finished(node);
        return node;
    }

    /**
     * Takes in what became of an entry of what is always true.
     *
     * @param result of one of the suites given
     * @return the entry's line
     */
    SampleNode finished(InvariantResult result) {
        SampleNode node = samples().filter(line -> line.isAlways() && line.span().equals(result.invariant().span()))
                .findFirst().orElseThrow(
                        () -> new IllegalArgumentException("not an entry of this board: " + result.invariant().name()));
        node.finished(result);
        node.parent().finished(node);
        return node;
    }

    /**
     * The suites.
     *
     * @param filter which cases to show
     * @return those with a case to show, in the order of their files' paths
     */
    List<SuiteNode> suites(CaseFilter filter) {
        return filter.showsAll() ? suites : suites.stream().filter(suite -> !suite.children(filter).isEmpty()).toList();
    }

    /**
     * The lines at the top.
     *
     * @param filter which cases to show, and whether without their suites
     * @return suites, or cases in the order of the suites
     */
    List<? extends CaseNode> roots(CaseFilter filter) {
        List<SuiteNode> shown = suites(filter);
        return filter.flat()
                ? shown.stream().<CaseNode>flatMap(suite -> suite.children(filter).stream()).toList()
                : shown;
    }

    /** Takes in what became of the cases since another run. */
    void compared(RunComparison comparison) {
        samples().forEach(
                node -> node.compared(comparison.of(node.parent().suite().path(), node.text()).orElse(null)));
        suites.forEach(SuiteNode::changed);
    }

    /** Returns the line of a case by its suite and name, or null where there is none. */
    @Nullable
    SampleNode find(String suite, String name) {
        return samples().filter(node -> node.text().equals(name) && node.parent().suite().path().equals(suite))
                .findFirst().orElse(null);
    }

    /** Returns the cases that failed or could not be decided. */
    List<SampleNode> failures() {
        return samples().filter(sample -> sample.status().isFailure()).toList();
    }

    /** Returns the first line to look at, or null where nothing failed. */
    @Nullable
    CaseNode firstFailure() {
        return suites.stream().<CaseNode>flatMap(suite -> suite.children(CaseFilter.FAILURES).stream()).findFirst()
                .orElse(null);
    }

    /** Returns how many cases can be run. */
    int size() {
        return nodes.size();
    }

    private Stream<SampleNode> samples() {
        return suites.stream().flatMap(suite -> suite.samples().stream());
    }
}
