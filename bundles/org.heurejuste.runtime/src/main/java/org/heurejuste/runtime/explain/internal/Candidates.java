package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.runtime.explain.Candidate;
import org.heurejuste.runtime.explain.ConstraintResult;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.SeenFact;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a condition's type in the order of how near they came to meeting it. */
final class Candidates {
    /** Beside how many combinations of earlier facts each fact is tried. */
    private static final int MOST_ROWS = 1_000;

    private final Reasons reasons;
    private final ConditionTester tester;

    Candidates(Reasons reasons, ConditionTester tester) {
        this.reasons = reasons;
        this.tester = tester;
    }

    /** A fact beside the row with which it came nearest. */
    private record Tried(InternalFactHandle fact, Row row, List<Verdict> verdicts) {

        long held() {
            return verdicts.stream().filter(verdict -> verdict == Verdict.HOLDS).count();
        }
    }

    /** Every fact, the nearest first. */
    List<Candidate> of(Step step, Pattern pattern, List<Row> rows) {
        Map<Object, Tried> nearest = new IdentityHashMap<>();
        List<Object> order = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            for (InternalFactHandle fact : tester.given(pattern, row)) {
                Tried tried = new Tried(fact, row, tester.verdicts(pattern, fact, row));
                Tried before = nearest.get(fact.getObject());
                if (before == null) {
                    order.add(fact.getObject());
                }
                if (before == null || tried.held() > before.held()) {
                    nearest.put(fact.getObject(), tried);
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Object fact : order) {
            Candidate candidate = candidate(step, pattern, nearest.get(fact));
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::held).reversed());
        return candidates;
    }

    private @Nullable Candidate candidate(Step step, Pattern pattern, @Nullable Tried tried) {
        SeenFact fact = tried == null
                ? null
                : reasons.seen(step, pattern, tried.fact().getObject(), tried.row());
        return fact == null || tried == null
                ? null
                : new Candidate(fact, beside(pattern, tried.row()), results(step, pattern, tried));
    }

    /** The earlier facts of which the constraints use a variable. */
    private List<SeenFact> beside(Pattern pattern, Row row) {
        List<SeenFact> beside = new ArrayList<>();
        for (Constraint constraint : pattern.getConstraints()) {
            for (Declaration variable : constraint.getRequiredDeclarations()) {
                Object fact = variable.getPattern() == pattern ? null : row.getObject(variable);
                SeenFact seen = fact == null ? null : reasons.named(fact);
                if (seen != null && !beside.contains(seen)) {
                    beside.add(seen);
                }
            }
        }
        return beside;
    }

    private List<ConstraintResult> results(Step step, Pattern pattern, Tried tried) {
        PatternSyntax written = step.patterns().get(pattern);
        if (written == null || written.constraints().isEmpty()) {
            return List.of();
        }
        List<Integer> places = step.places().getOrDefault(pattern, List.of());
        List<ConstraintResult> results = new ArrayList<>();
        for (int place = 0; place < written.constraints().size(); place++) {
            Verdict verdict = verdict(place, places, tried.verdicts());
            if (verdict != null) {
                var constraint = written.constraints().get(place);
                results.add(new ConstraintResult(constraint, verdict, reasons.read(step, place,
                        pattern, tried.fact().getObject(), tried.row())));
            }
        }
        return results;
    }

    /** The engine may make several constraints of one that an author wrote, or none of a mere variable. */
    private static @Nullable Verdict verdict(int place, List<Integer> places, List<Verdict> verdicts) {
        Verdict all = null;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) == place && (all == null || verdicts.get(i).compareTo(Verdict.HOLDS) > 0)) {
                all = all == Verdict.FAILS ? all : verdicts.get(i);
            }
        }
        return all;
    }
}
