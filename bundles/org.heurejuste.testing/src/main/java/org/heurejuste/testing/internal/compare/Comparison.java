package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.Invariant;
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
     * @param always what is true of every case besides
     * @param decisions the decisions made
     * @return in what they differ, in the file's order; empty where they do not
     */
    public static List<Mismatch> of(SampleCase sample, List<Invariant> always, List<Decision> decisions) {
        Comparison comparison = new Comparison(decisions);
        sample.expected().forEach(e -> comparison.compare(e, new Wording(null)));
        for (Invariant invariant : always) {
            if (Conditions.hold(invariant.when(), sample.given(), decisions)) {
                invariant.expected().forEach(e -> comparison.compare(e, new Wording(invariant)));
            }
        }
        comparison.mismatches.sort(Comparator.comparing(m -> m.span().offset()));
        return comparison.mismatches;
    }

    private void compare(Expectation expectation, Wording wording) {
        List<Decision> made = decisions.stream().filter(d -> isOf(d, expectation.type())).toList();
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
        int differences = 0;
        for (ExpectedField field : pattern.fields()) {
            if (!Values.same(field.value(), Values.of(decision, field.name()))) {
                differences++;
            }
        }
        return differences;
    }

    static boolean isOf(Decision decision, TypeDefinition type) {
        return decision.type().name().equals(type.name())
                && decision.type().packageName().equals(type.packageName());
    }
}
