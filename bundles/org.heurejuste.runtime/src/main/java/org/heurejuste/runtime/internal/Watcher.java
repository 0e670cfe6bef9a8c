package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;

/** Notes what happens in a session during a case: what is in it, which rule made it, which rules fired. */
final class Watcher extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final Map<FactHandle, Made> present = new LinkedHashMap<>();
    private final Map<Rule, int[]> firings = new LinkedHashMap<>();
    private @Nullable Rule firing;
    private @Nullable Rule last;

    /**
     * An object in the session.
     *
     * @param object the object
     * @param by the rule that made it, or null where the case gave it
     */
    record Made(Object object, @Nullable Rule by) {
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Rule by = event.getRule() == null ? firing : event.getRule();
        present.putIfAbsent(event.getFactHandle(), new Made(event.getObject(), by));
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // the decision is read at the end, as it is then
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        present.remove(event.getFactHandle());
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch().getRule();
        last = firing;
        firings.computeIfAbsent(firing, rule -> new int[1])[0]++;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing = null;
    }

    List<Made> present() {
        return new ArrayList<>(present.values());
    }

    Iterable<FactHandle> handles() {
        return present.keySet();
    }

    /** How often each rule fired, in the order of the first firings. */
    Map<Rule, int[]> firings() {
        return firings;
    }

    /** The rule whose consequence is running, or was when it failed. */
    @Nullable Rule firing() {
        return firing;
    }

    /** The rule that fired last. */
    @Nullable Rule last() {
        return last;
    }

    void forget() {
        present.clear();
        firings.clear();
        firing = null;
        last = null;
    }
}
