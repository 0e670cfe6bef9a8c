package org.heurejuste.runtime.explain.internal;

import java.util.function.Predicate;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Recording;
import org.heurejuste.runtime.internal.Trace;

/** A case with its outcome and what happened. */
final class RecordedCase implements Recording {
    private final ExplainingEngine engine;
    private final Case given;
    private final Outcome outcome;
    private final Trace trace;

    RecordedCase(ExplainingEngine engine, Case given, Outcome outcome, Trace trace) {
        this.engine = engine;
        this.given = given;
        this.outcome = outcome;
        this.trace = trace;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    /** One at a time: while it is looked at, its facts hold what they held at other moments. */
    @Override
    public synchronized Explanation explain(Predicate<RuleDefinition> asked) {
        if (outcome instanceof Outcome.Decided decided) {
            return engine.explain(given, decided.decisions(), trace, asked);
        }
        return new Explanation.Failed(given, ((Outcome.Failed) outcome).message());
    }
}
