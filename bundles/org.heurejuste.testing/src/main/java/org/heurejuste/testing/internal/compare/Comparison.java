package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.SampleCase;

/** Compares the decisions of a case with those expected. */
public final class Comparison {
    private final List<Decision> decisions;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private Comparison(List<Decision> decisions) {
        this.decisions = decisions;
    }

    /**
     * Compares.
     *
     * @param sample the case with its own expectations
     * @param decisions the decisions made
     * @return in what they differ, in the file's order; empty where they do not
     */
    public static List<Mismatch> of(SampleCase sample, List<Decision> decisions) {
        return of(sample.expected(), decisions, Wording.OF_THE_CASE);
    }

    static List<Mismatch> of(List<Expectation> expected, List<Decision> decisions, Wording wording) {
        Comparison comparison = new Comparison(decisions);
        expected.forEach(e -> comparison.compare(e, wording));
        comparison.mismatches.sort(Comparator.comparing(m -> m.span().offset()));
        return comparison.mismatches;
    }

    private void compare(Expectation expectation, Wording wording) {
        List<Decision> made = decisions.stream().filter(d -> Item.of(d).isOf(expectation.type())).toList();
        if (expectation instanceof Expectation.Matching matching) {
            pair(matching, made, wording);
        } else if (expectation instanceof Expectation.Count count && count.count() != made.size()) {
            if (count.count() == 0) {
                made.forEach(d -> mismatches.add(wording.surplus(count.span(), d)));
            } else {
                mismatches.add(wording.count(count, made));
            }
        }
    }

    private void pair(Expectation.Matching matching, List<Decision> made, Wording wording) {
        List<Pattern> patterns = matching.patterns();
        int[] decisionOf = Assignment.cheapest(costs(patterns, made), made.size());
        List<Decision> left = new ArrayList<>(made);
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            Decision decision = decisionOf[i] < 0 ? null : made.get(decisionOf[i]);
            if (decision == null || sharesNothing(pattern, decision)) {
                mismatches.add(wording.missing(matching.type(), pattern));
            } else {
                removeSame(left, decision);
                addDifferences(pattern, decision, wording);
            }
        }
        left.forEach(d -> mismatches.add(wording.surplus(matching.span(), d)));
    }

    private void addDifferences(Pattern pattern, Decision decision, Wording wording) {
        if (differences(pattern, decision) > 0) {
            mismatches.add(wording.different(pattern, decision));
        }
    }

    /** Such a pair would only be confusing: the one is missing, the other in surplus. A field alone is rather just wrong. */
    private static boolean sharesNothing(Pattern pattern, Decision decision) {
        return pattern.fields().size() > 1 && differences(pattern, decision) == pattern.fields().size();
    }

    private static void removeSame(List<Decision> decisions, Decision one) {
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) == one) {
                decisions.remove(i);
                return;
            }
        }
    }

    private static int[][] costs(List<Pattern> patterns, List<Decision> made) {
        int[][] costs = new int[patterns.size()][made.size()];
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = 0; j < made.size(); j++) {
                costs[i][j] = differences(patterns.get(i), made.get(j));
            }
        }
        return costs;
    }

    private static int differences(Pattern pattern, Decision decision) {
        Item item = Item.of(decision);
        return (int) pattern.fields().stream().filter(field -> !item.fits(field)).count();
    }
}
