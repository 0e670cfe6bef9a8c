package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;

/** Evaluates the conditions of a rule on the facts of a moment, and notes what is seen. */
final class ConditionObserver {
    /** Of how many combinations of facts a condition is evaluated beside; more show nothing new and are not worth the wait. */
    private static final int MOST_ROWS = 2_000;

    private final ConditionTester tester;
    private final Reasons reasons;
    private final BitSet seen;

    ConditionObserver(ConditionTester tester, Reasons reasons, BitSet seen) {
        this.tester = tester;
        this.reasons = reasons;
        this.seen = seen;
    }

    /** Whether all conditions of an alternative are met. */
    boolean observe(GoalMap.OfAlternative alternative, Row start) {
        List<Row> rows = List.of(start);
        for (GoalMap.OfStep step : alternative.steps()) {
            see(step.reached());
            rows = through(step, rows);
            if (rows.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Row> through(GoalMap.OfStep step, List<Row> rows) {
        List<Row> passed = new ArrayList<>();
        for (Row row : rows) {
            List<Row> found = solutions(step, step.step().element(), row);
            see(found.isEmpty() ? step.unmet() : step.met());
            passed.addAll(found.subList(0, Math.min(found.size(), MOST_ROWS - passed.size())));
        }
        return passed;
    }

    private List<Row> solutions(GoalMap.OfStep step, RuleConditionElement element, Row row) {
        if (element instanceof Pattern pattern) {
            return tester.given(pattern, row).stream().filter(fact -> holds(step, pattern, fact, row))
                    .map(fact -> row.with(pattern.getTupleIndex(), fact)).toList();
        } else if (element instanceof GroupElement group && group.isAnd()) {
            return together(step, group.getChildren(), row);
        } else if (element instanceof GroupElement group && (group.isNot() || group.isExists())) {
            boolean any = !together(step, group.getChildren(), row).isEmpty();
            return any == group.isExists() ? List.of(row) : List.of();
        }
        return tester.solutions(element, row, 1);
    }

    private List<Row> together(GoalMap.OfStep step, List<RuleConditionElement> elements, Row row) {
        List<Row> rows = List.of(row);
        for (RuleConditionElement element : elements) {
            List<Row> next = new ArrayList<>();
            rows.stream().limit(MOST_ROWS).forEach(one -> next.addAll(solutions(step, element, one)));
            rows = next;
        }
        return rows;
    }

    /** Looks at every constraint, also at those behind one that fails already. */
    private boolean holds(GoalMap.OfStep step, Pattern pattern, InternalFactHandle fact, Row row) {
        List<Verdict> verdicts = tester.verdicts(pattern, fact, row);
        for (GoalMap.OfConstraint constraint : step.constraints().getOrDefault(pattern, List.of())) {
            see(whole(constraint.tested(), verdicts), constraint.isTrue(), constraint.isFalse());
            constraint.parts().forEach(
                    part -> see(tester.verdict(pattern, part.tested(), fact, row), part.isTrue(), part.isFalse()));
            constraint.boundaries().forEach(boundary -> compare(boundary, step, pattern, fact, row));
        }
        if (verdicts.contains(Verdict.FAILS)) {
            return false;
        } else if (verdicts.contains(Verdict.UNKNOWN)) {
            throw new ConditionTester.NotTestable(ConditionTester.Why.KIND);
        }
        return true;
    }

    private static Verdict whole(List<Integer> tested, List<Verdict> verdicts) {
        List<Verdict> all = tested.stream().map(verdicts::get).toList();
        return all.contains(Verdict.FAILS)
                ? Verdict.FAILS
                : all.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.HOLDS;
    }

    private void compare(GoalMap.OfBoundary boundary, GoalMap.OfStep step, Pattern pattern, InternalFactHandle fact,
            Row row) {
        reasons.read(step.step(), boundary.path(), pattern, fact.getObject(), row).forEach(value -> {
            BigDecimal read = value.value() instanceof Number number
                    ? new BigDecimal(number.toString())
                    : value.value() instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : null;
            if (read != null) {
                int side = read.compareTo(boundary.constant());
                see(side < 0 ? boundary.below() : side == 0 ? boundary.at() : boundary.above());
            }
        });
    }

    private void see(Verdict verdict, int isTrue, int isFalse) {
        if (verdict != Verdict.UNKNOWN) {
            see(verdict == Verdict.HOLDS ? isTrue : isFalse);
        }
    }

    private void see(int goal) {
        if (goal != GoalMap.NONE) {
            seen.set(goal);
        }
    }
}
