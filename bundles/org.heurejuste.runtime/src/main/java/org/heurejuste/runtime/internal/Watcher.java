package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.drools.core.rule.consequence.InternalMatch;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Outcome;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Notes what happens in a session during a case: what is in it, which rule made it, which rules fired. Firings are told by
 * the filter that the engine asks before each: agenda events would cost several times as much.
 */
final class Watcher implements RuleRuntimeEventListener {
    private final Function<Rule, RuleDefinition> definitions;
    private final Map<Rule, Counted> counts = new IdentityHashMap<>();
    private final List<Made> present = new ArrayList<>();
    private final List<Counted> fired = new ArrayList<>();
    private @Nullable Counted last;
    private @Nullable Rule lastRule;
    private @Nullable TraceRecorder recorder;

    Watcher(Function<Rule, RuleDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * An object in the session.
     *
     * @param handle the engine's name for it
     * @param by the rule that made it, or null where the case gave it
     */
    record Made(FactHandle handle, @Nullable RuleDefinition by) {
    }

    /** A rule and how often it fired in this case. */
    private static final class Counted {
        private final RuleDefinition rule;
        private final Outcome.Firing once;
        private int times;

        Counted(RuleDefinition rule) {
            this.rule = rule;
            this.once = new Outcome.Firing(rule, 1);
        }

        Outcome.Firing firing() {
            return times == 1 ? once : new Outcome.Firing(rule, times);
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = event.getRule();
        Counted by = rule == null || rule == lastRule ? last : counted(rule);
        present.add(new Made(event.getFactHandle(), by == null ? null : by.rule));
        if (recorder != null) {
            recorder.inserted(event.getObject());
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // a decision is read at the end, as it is then
        if (recorder != null) {
            recorder.updated(event);
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        for (int i = present.size() - 1; i >= 0; i--) {
            if (present.get(i).handle() == event.getFactHandle()) {
                present.remove(i);
            }
        }
        if (recorder != null) {
            recorder.deleted(event.getOldObject());
        }
    }

    /** Has what happens recorded until it is forgotten. */
    void recordBy(TraceRecorder by) {
        recorder = by;
    }

    /** To be called before a rule fires. */
    void fires(Match match) {
        Rule firing = match.getRule();
        if (recorder != null) {
            recorder.fires((InternalMatch) match);
        }
        Counted rule = counted(firing);
        if (rule.times++ == 0) {
            fired.add(rule);
        }
        last = rule;
        lastRule = firing;
    }

    private Counted counted(Rule rule) {
        Counted counted = counts.get(rule);
        if (counted == null) {
            counted = new Counted(definitions.apply(rule));
            counts.put(rule, counted);
        }
        return counted;
    }

    /** The objects in the session, in the order of their making. */
    List<Made> present() {
        return present;
    }

    /** How often each rule fired, in the order of the first firings. */
    List<Outcome.Firing> firings() {
        Outcome.Firing[] firings = new Outcome.Firing[fired.size()];
        for (int i = 0; i < firings.length; i++) {
            firings[i] = fired.get(i).firing();
        }
        return List.of(firings);
    }

    /** The rule that fired last; its consequence may still be running. */
    @Nullable
    RuleDefinition last() {
        return last == null ? null : last.rule;
    }

    void forget() {
        present.clear();
        fired.forEach(rule -> rule.times = 0);
        fired.clear();
        last = null;
        lastRule = null;
        recorder = null;
    }
}
