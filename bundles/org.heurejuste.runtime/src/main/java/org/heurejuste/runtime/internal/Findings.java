package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

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
            Rule most = mostFired();
            return Failures.tooManyFirings(given.name(), limit, engine.definition(most));
        }
        List<Ranked> decisions = new ArrayList<>();
        for (Watcher.Made made : watcher.present()) {
            DecisionTaker taker = engine.taker(made.object());
            if (taker != null && made.by() != null) {
                RuleDefinition rule = engine.definition(made.by());
                try {
                    decisions.add(new Ranked(taker.order(), taker.take(made.object(), rule)));
                } catch (DecisionTaker.UnfitValue e) {
                    return Failures.unfitValue(given.name(), rule, e.type(), e.field());
                }
            }
        }
        decisions.sort(ORDER);
        return new Outcome.Decided(given.name(), decisions.stream().map(Ranked::decision).toList(), firings());
    }

    Outcome tooLate(Case given) {
        Rule last = watcher.last();
        return Failures.tooLate(given.name(), engine.settings().deadline(), last == null ? null : engine.definition(last));
    }

    Outcome failed(Case given, Throwable error) {
        Rule firing = watcher.firing();
        if (firing != null) {
            return Failures.inConsequence(given.name(), engine.definition(firing), error);
        }
        return Failures.inCondition(given.name(), ruleNamedBy(error), error);
    }

    private List<Outcome.Firing> firings() {
        List<Outcome.Firing> firings = new ArrayList<>();
        watcher.firings().forEach((rule, times) -> firings.add(new Outcome.Firing(engine.definition(rule), times[0])));
        return firings;
    }

    private Rule mostFired() {
        return watcher.firings().entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue()[0]))
                .map(Map.Entry::getKey).orElseThrow();
    }

    /** The engine tells a failed condition's rule in its message only. */
    private @Nullable RuleDefinition ruleNamedBy(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            for (RuleDefinition rule : engine.policy().rules()) {
                if (message.contains("[Rule \"" + rule.name() + "\"")) {
                    return rule;
                }
            }
        }
        return null;
    }
}
