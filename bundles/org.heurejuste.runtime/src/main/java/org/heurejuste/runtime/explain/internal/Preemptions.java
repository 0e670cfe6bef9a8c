package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.core.rule.consequence.InternalMatch;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Hindrance;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.explain.Reason;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.FactHandle;

/** Notes what firings do to facts that other rules matched. */
final class Preemptions {
    private final FactBook book;
    private final Map<FactHandle, List<Preemption>> done = new IdentityHashMap<>();
    private final Map<Rule, Set<Preemption>> cancelled = new HashMap<>();

    Preemptions(FactBook book) {
        this.book = book;
    }

    /** A firing did something to a fact that was there. */
    void note(FactHandle handle, Object fact, Reason by, Preemption.Kind kind) {
        FactName name = book.name(fact);
        if (name != null) {
            done.computeIfAbsent(handle, any -> new ArrayList<>()).add(new Preemption(by, name, kind));
        }
    }

    /** A match is no longer: whatever was done to its facts until now may be why. */
    void cancelled(InternalMatch match) {
        Set<Preemption> suspects = cancelled.computeIfAbsent(match.getRule(), any -> new LinkedHashSet<>());
        for (FactHandle handle : match.getTuple().toFactHandles()) {
            suspects.addAll(done.getOrDefault(handle, List.of()));
        }
    }

    /** Whether the rule matched for a while. */
    boolean cancelled(Rule rule) {
        return cancelled.containsKey(rule);
    }

    /**
     * What took a rule's reason away: removed facts, changed facts on which a constraint is false now, and made ones that
     * are excluded now. Nothing for a rule that never matched, and nothing where it cannot be told.
     */
    List<Preemption> of(Rule rule, List<Hindrance> hindrances) {
        if (!cancelled(rule)) {
            return List.of();
        }
        Set<FactName> unfit = unfit(hindrances);
        List<Preemption> found = new ArrayList<>();
        cancelled.getOrDefault(rule, Set.of()).stream()
                .filter(one -> one.kind() == Preemption.Kind.REMOVED || unfit.contains(one.fact()))
                .forEach(found::add);
        hindrances.forEach(hindrance -> addMade(hindrance, found));
        return found;
    }

    private static Set<FactName> unfit(List<Hindrance> hindrances) {
        Set<FactName> unfit = new HashSet<>();
        for (Hindrance hindrance : hindrances) {
            if (hindrance instanceof Hindrance.NothingFits nothing) {
                nothing.candidates().stream()
                        .filter(one -> one.results().stream().anyMatch(result -> result.verdict() != Verdict.HOLDS))
                        .forEach(one -> {
                            unfit.add(one.fact().name());
                            one.beside().forEach(beside -> unfit.add(beside.name()));
                        });
            }
        }
        return unfit;
    }

    private static void addMade(Hindrance hindrance, List<Preemption> found) {
        if (hindrance instanceof Hindrance.Excluded excluded) {
            excluded.facts().forEach(fact -> {
                Reason maker = fact.madeBy();
                if (maker != null) {
                    found.add(new Preemption(maker, fact.name(), Preemption.Kind.MADE));
                }
            });
        }
    }
}
