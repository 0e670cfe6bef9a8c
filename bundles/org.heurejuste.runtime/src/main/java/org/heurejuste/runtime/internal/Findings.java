package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.drools.mvel.ConstraintEvaluationException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes an outcome of what was seen in a session during a case. */
final class Findings {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::type)
            .thenComparing(Ranked::decision, new DecisionOrder());

    private final Engine engine;
    private final Watcher watcher;

    Findings(Engine engine, Watcher watcher) {
        this.engine = engine;
        this.watcher = watcher;
    }

    private record Ranked(int type, Decision decision) {
    }

    Outcome outcome(Case given, int fired) {
        int limit = engine.settings().firingLimit();
        if (fired > limit) {
            return Failures.tooManyFirings(given.name(), limit, mostFired());
        }
        List<Ranked> ranked = new ArrayList<>();
        for (Watcher.Made made : watcher.present()) {
            RuleDefinition rule = made.by();
            DecisionTaker taker = rule == null ? null : engine.taker(made.handle().getObject());
            if (rule != null && taker != null) {
                try {
                    ranked.add(new Ranked(taker.order(), taker.take(made.handle().getObject(), rule)));
                } catch (DecisionTaker.UnfitValue e) {
                    return Failures.unfitValue(given.name(), rule, e.type(), e.field());
                }
            }
        }
        ranked.sort(ORDER);
        List<Decision> decisions = new ArrayList<>(ranked.size());
        ranked.forEach(decision -> decisions.add(decision.decision()));
        return new Outcome.Decided(given.name(), decisions, watcher.firings());
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
