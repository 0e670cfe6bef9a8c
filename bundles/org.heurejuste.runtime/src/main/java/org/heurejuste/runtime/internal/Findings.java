package org.heurejuste.runtime.internal;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.drools.mvel.ConstraintEvaluationException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes an outcome of what was seen in a session during a case. */
final class Findings {
    private final Engine engine;
    private final Watcher watcher;
    private final OrderedDecisions decisions;

    Findings(Engine engine, Watcher watcher) {
        this.engine = engine;
        this.watcher = watcher;
        this.decisions = new OrderedDecisions(engine.policy().vocabulary().types().size());
    }

    Outcome outcome(Case given, int fired) {
        int limit = engine.settings().firingLimit();
        if (fired > limit) {
            return Failures.tooManyFirings(given.name(), limit, mostFired());
        }
        for (Watcher.Made made : watcher.present()) {
            RuleDefinition rule = made.by();
            DecisionTaker taker = rule == null ? null : engine.taker(made.handle().getObject());
            if (rule != null && taker != null) {
                try {
                    decisions.add(taker.order(), taker.take(made.handle().getObject(), rule));
                } catch (DecisionTaker.UnfitValue e) {
                    return Failures.unfitValue(given.name(), rule, e.type(), e.field());
                }
            }
        }
        return new Outcome.Decided(given.name(), decisions.take(), watcher.firings());
    }

    Outcome tooLate(Case given) {
        return Failures.tooLate(given.name(), engine.settings().deadline(), watcher.last());
    }

    Outcome failed(Case given, Throwable error) {
        RuleDefinition last = watcher.last();
        boolean condition = last == null || causes(error).anyMatch(ConstraintEvaluationException.class::isInstance);
        return condition
                ? Failures.inCondition(given.name(), ruleNamedBy(error), error)
                : Failures.inConsequence(given.name(), last, error);
    }

    private RuleDefinition mostFired() {
        return watcher.firings().stream().max(Comparator.comparingInt(Outcome.Firing::times)).map(Outcome.Firing::rule)
                .orElseThrow();
    }

    /** The engine tells a failed condition's rule in its message only. */
    private @Nullable RuleDefinition ruleNamedBy(Throwable error) {
        return causes(error).map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> engine.policy().rules().stream()
                        .filter(rule -> message.contains("[Rule \"" + rule.name() + "\"")))
                .findFirst().orElse(null);
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(100);
    }
}
