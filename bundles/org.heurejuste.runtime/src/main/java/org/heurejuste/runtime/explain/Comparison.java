package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.internal.ExplainingEngine;

/**
 * What becomes of the decisions of a case when the case is changed.
 *
 * @param before the case as it was given
 * @param now the case as it was changed since
 * @param decisions the decisions of the changed case in their order, then those that are made no longer
 */
public record Comparison(Explanation.Decided before, Explanation.Decided now, List<Compared> decisions) {

    /** Keeps its own copy. */
    public Comparison {
        decisions = List.copyOf(decisions);
    }

    /** What became of a decision. */
    public enum Change {
        /** It is as before. */
        NONE,
        /** It was not made before. */
        NEW,
        /** It was made before, and is made no longer. */
        GONE
    }

    /**
     * A decision.
     *
     * @param decision the decision, with the reason that it has, or had
     * @param change what became of it
     */
    public record Compared(ExplainedDecision decision, Change change) {
    }

    /**
     * What was changed in a case.
     *
     * @param changed the case
     * @return the changes, in the order of the facts
     */
    public static List<CaseChange> changes(ChangedCase changed) {
        return ExplainingEngine.changes(changed);
    }

    /**
     * Compares the decisions of a case before and after it was changed. Of equal decisions one stands for one.
     *
     * @param before the case as it was given
     * @param now the case as it was changed since; the same where nothing was
     * @return every decision of either
     */
    public static Comparison of(Explanation.Decided before, Explanation.Decided now) {
        List<Decision> old = new ArrayList<>(before.decisions().stream().map(ExplainedDecision::decision).toList());
        List<Compared> compared = new ArrayList<>();
        for (ExplainedDecision each : now.decisions()) {
            compared.add(new Compared(each, old.remove(each.decision()) ? Change.NONE : Change.NEW));
        }
        before.decisions().stream().filter(each -> old.remove(each.decision()))
                .forEach(each -> compared.add(new Compared(each, Change.GONE)));
        return new Comparison(before, now, compared);
    }
}
