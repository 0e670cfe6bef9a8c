package org.heurejuste.testing.continuous;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyUpdate;
import org.heurejuste.policy.RuleChanges;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;

/**
 * Decides cases, and remembers what was decided for as long as it holds. A case that could not be decided is not remembered. Safe to use
 * from many threads, except for {@link #follow}.
 */
final class RememberedDecisions {

    /** Some hundred megabytes at the most. */
    private static final int MOST = 100_000;

    private final Map<Key, Outcome.Decided> known = new ConcurrentHashMap<>();
    private final AtomicInteger decided = new AtomicInteger();
    private LocalDate day = LocalDate.MIN;
    private boolean timeless;

    /** A case, by what is quick to compare; the types are those of one vocabulary. */
    private static final class Key {
        private final Case given;
        private final int hash;

        Key(Case given) {
            this.given = given;
            int sum = given.name().hashCode();
            for (Fact fact : given.given()) {
                sum = 31 * (31 * sum + fact.type().name().hashCode()) + fact.values().hashCode();
            }
            this.hash = sum;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.hash == hash && key.given.equals(given);
        }
    }

    /**
     * Forgets what a change of the policy can concern; nothing while it has errors, as it will be compared with the last state without. A case
     * without a time of its own is decided anew each day.
     */
    void follow(PolicyUpdate update, LocalDate today) {
        decided.set(0);
        update.policy().ifPresent(policy -> {
            timeless = update.timeless();
            if (!timeless || !today.equals(day) || update.changes().isEverything()) {
                known.clear();
            }
            day = today;
            if (update.changes().rules() > 0) {
                known.entrySet().removeIf(
                        entry -> isConcerned(entry.getKey().given, entry.getValue(), update.changes()));
            }
            known.replaceAll((key, outcome) -> at(outcome, policy));
        });
    }

    private static boolean isConcerned(Case given, Outcome.Decided outcome, RuleChanges changes) {
        Map<String, List<Map<String, Object>>> facts = new HashMap<>();
        given.given().forEach(fact -> facts.computeIfAbsent(fact.type().name(), any -> new ArrayList<>())
                .add(fields(fact)));
        List<RuleDefinition> fired = outcome.firings().stream().map(Outcome.Firing::rule).toList();
        return changes.canConcern(facts, fired);
    }

    private static Map<String, Object> fields(Fact fact) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < fact.values().size(); i++) {
            Object value = fact.values().get(i);
            if (value != null) {
                fields.put(fact.type().fields().get(i).name(), value);
            }
        }
        return fields;
    }

    /** The same, with the rules where they are now. */
    private static Outcome.Decided at(Outcome.Decided outcome, CompiledPolicy policy) {
        List<Outcome.Firing> firings = outcome.firings().stream().map(firing -> now(firing, policy)).toList();
        return firings.equals(outcome.firings())
                ? outcome
                : new Outcome.Decided(outcome.name(), outcome.decisions(), firings);
    }

    private static Outcome.Firing now(Outcome.Firing firing, CompiledPolicy policy) {
        Optional<RuleDefinition> rule = policy.rule(firing.rule().packageName(), firing.rule().name());
        return rule.isPresent() ? new Outcome.Firing(rule.get(), firing.times()) : firing;
    }

    /** What decides, and is asked only where nothing is remembered. */
    Function<Case, Outcome> over(Function<Case, Outcome> decider) {
        return given -> {
            Key key = new Key(given);
            Outcome.Decided before = known.get(key);
            return before != null ? before : decide(key, decider);
        };
    }

    private Outcome decide(Key key, Function<Case, Outcome> decider) {
        decided.incrementAndGet();
        Outcome outcome = decider.apply(key.given);
        if (timeless && known.size() < MOST && outcome instanceof Outcome.Decided sound) {
            known.put(key, sound);
        }
        return outcome;
    }

    /** How many cases were decided since the last {@link #follow}. */
    int decided() {
        return decided.get();
    }
}
