package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Hindrance;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of a case that makes a rule apply: runs changed cases, the most promising first, and asks of each
 * what held the rule back in it.
 */
final class ChangeSearch {
    /** What waits to be run; more would take memory and never be reached. */
    private static final int MOST_WAITING = 50_000;

    private final ExplainingEngine engine;
    private final RuleNetwork.Known rule;
    private final SearchBounds bounds;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>(
            Comparator.comparingInt(Waiting::hoped).thenComparingInt(Waiting::left)
                    .thenComparing(Comparator.comparingInt(Waiting::after).reversed())
                    .thenComparingInt(Waiting::number));
    private final Set<String> seen = new HashSet<>();
    private final long end;
    private int tried;
    private @Nullable Draft best;

    ChangeSearch(ExplainingEngine engine, RuleNetwork.Known rule, SearchBounds bounds) {
        this.engine = engine;
        this.rule = rule;
        this.bounds = bounds;
        this.end = System.nanoTime() + bounds.time().toNanos();
    }

    /** A changed case that waits to be run: of equal ones the latest thought of, so that a promising change is followed to its end. */
    private record Waiting(Draft draft, int cost, int left, int after, int number) {

        int hoped() {
            return cost + left;
        }
    }

    SmallestChange from(Case given) {
        Draft start = Draft.of(given);
        queue.add(new Waiting(start, 0, 0, 0, 0));
        while (!queue.isEmpty() && isWithinBounds()) {
            Waiting next = queue.remove();
            if (best != null && next.cost() + Math.max(1, next.left()) > best.cost() + 1) {
                break;
            }
            if (best == null || next.cost() < best.cost()) {
                run(next);
            }
        }
        Draft found = best;
        return found == null ? notFound(given) : found(smaller(found));
    }

    private boolean isWithinBounds() {
        return tried < bounds.cases() && System.nanoTime() < end;
    }

    private void run(Waiting waiting) {
        tried++;
        try (Observation observed = observe(waiting.draft())) {
            if (observed == null) {
                return;
            } else if (!observed.run().fired(rule.rule())) {
                Need need = engine.repairs(observed, waiting.draft()).of(rule);
                need.moves().forEach(move -> add(waiting.draft(), move));
            } else if (applies(waiting.draft())) {
                best = waiting.draft();
            }
        }
    }

    /** A case that cannot be decided is not the one that is looked for: null. */
    private @Nullable Observation observe(Draft draft) {
        try {
            return engine.observe(draft.toCase());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void add(Draft draft, Move move) {
        Draft next = draft.with(move.edits());
        int cost = next.cost();
        Draft found = best;
        boolean hopeful = found == null || cost < found.cost();
        if (hopeful && cost > draft.cost() - 1 && queue.size() < MOST_WAITING && seen.add(next.key())) {
            queue.add(new Waiting(next, cost, move.left(), tried, seen.size()));
        }
    }

    /** Whether the rule applies where the case is decided as every case is. */
    private boolean applies(Draft draft) {
        tried++;
        return engine.decide(draft.toCase()) instanceof Outcome.Decided decided
                && decided.firings().stream().anyMatch(firing -> firing.rule().equals(rule.definition()));
    }

    /** The same change without what it does not need, and with numbers no further away than they need to be. */
    private Draft smaller(Draft found) {
        Draft smallest = found;
        for (Draft less = lessOf(smallest); less != null; less = lessOf(smallest)) {
            smallest = less;
        }
        for (Edit.Set change : smallest.fieldChanges()) {
            smallest = nearer(smallest, change);
        }
        return smallest;
    }

    private @Nullable Draft lessOf(Draft draft) {
        return draft.withOneLess().stream().filter(less -> less.cost() < draft.cost()).filter(this::applies)
                .findFirst().orElse(null);
    }

    private Draft nearer(Draft draft, Edit.Set change) {
        Object value = change.value();
        Fact fact = draft.fact(change.slot());
        if (value == null || fact == null) {
            return draft;
        }
        Object nearest = Values.nearest(fact.type().fields().get(change.field()), draft.before(change), value,
                other -> applies(draft.with(List.of(new Edit.Set(change.slot(), change.field(), other)))));
        return draft.with(List.of(new Edit.Set(change.slot(), change.field(), nearest)));
    }

    private SmallestChange found(Draft draft) {
        Case changed = draft.toCase();
        Outcome.Decided decided = (Outcome.Decided) engine.decide(changed);
        return new SmallestChange.Found(rule.definition(), draft.changes(), changed, decided.decisions(), tried);
    }

    private SmallestChange notFound(Case given) {
        return new SmallestChange.NotFound(rule.definition(), reason(given), tried);
    }

    private Message reason(Case given) {
        if (!(engine.record(given).explain(rule.definition()::equals) instanceof Explanation.Decided decided)) {
            return Message.of(Explanation.class, "change.failed");
        }
        List<Hindrance> hindrances = new ArrayList<>();
        decided.whyNots().forEach(whyNot -> hindrances.addAll(whyNot.hindrances()));
        for (Hindrance hindrance : hindrances) {
            if (hindrance instanceof Hindrance.Unexplained unexplained) {
                return Message.of(Explanation.class, "change.unexplained", unexplained.condition().text(), tried);
            } else if (hindrance instanceof Hindrance.HeldBack heldBack) {
                return Message.of(Explanation.class, "change.held", heldBack.reason(), tried);
            }
        }
        return Message.of(Explanation.class, isWithinBounds() ? "change.exhausted" : "change.bounds", tried);
    }
}
