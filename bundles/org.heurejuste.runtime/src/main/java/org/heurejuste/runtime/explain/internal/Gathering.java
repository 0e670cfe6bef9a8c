package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Collect;
import org.drools.base.rule.Pattern;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.runtime.explain.Constraint;
import org.heurejuste.runtime.explain.ConstraintResult;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Hindrance;
import org.heurejuste.runtime.explain.SeenValue;

/** Tells of a condition that gathers facts, or takes them from elsewhere, what it came to. */
final class Gathering {
    private static final int MOST_TOLD = 5;

    private final Reasons reasons;
    private final ConditionTester tester;

    Gathering(Reasons reasons, ConditionTester tester) {
        this.reasons = reasons;
        this.tester = tester;
    }

    boolean isGathered(Pattern pattern) {
        return pattern.getSource() instanceof Accumulate || pattern.getSource() instanceof Collect;
    }

    /** What was gathered beside the first of the facts that met the earlier conditions. */
    Hindrance hindrance(Step step, Pattern pattern, List<Row> rows) {
        Row row = rows.get(0);
        List<ConstraintResult> results = new ArrayList<>();
        for (InternalFactHandle result : tester.given(pattern, row)) {
            List<Verdict> verdicts = tester.verdicts(pattern, result, row);
            for (int i = 0; i < verdicts.size(); i++) {
                String text = ReadFields.asWritten(step, pattern, i);
                results.add(new ConstraintResult(new Constraint(text, step.condition().span()), verdicts.get(i),
                        reasons.given(step, pattern, text, result.getObject(), row)));
            }
        }
        return new Hindrance.Gathered(step.condition(), results,
                reasons.seen(step, reasons.gathered(pattern, row, tester), tester));
    }

    /** What a condition took from elsewhere that is not of the vocabulary. */
    Hindrance given(Step step, Pattern pattern, List<Row> rows) {
        Set<String> told = new LinkedHashSet<>();
        for (Row row : rows) {
            tester.given(pattern, row).forEach(one -> told.add("`" + UserWord.of(one.getObject()) + "`"));
        }
        Message reason = told.isEmpty()
                ? Message.of(Explanation.class, "unexplained.from.nothing")
                : Message.of(Explanation.class, "unexplained.from",
                        told.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")));
        return new Hindrance.Unexplained(step.condition(), reason);
    }
}
