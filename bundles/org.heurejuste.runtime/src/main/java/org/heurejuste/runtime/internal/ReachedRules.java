package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.List;

import org.drools.core.common.ActivationsFilter;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.phreak.RuleExecutor;
import org.kie.api.runtime.rule.Match;

/**
 * The rules that a case has put on the agenda, as the engine tells them to the filter that it asks about each. A case
 * reaches one rule in ten, so the others need no look afterwards.
 */
final class ReachedRules implements ActivationsFilter {
    private final List<RuleAgendaItem> reached = new ArrayList<>();

    @Override
    public void accept(RuleAgendaItem item) {
        reached.add(item);
    }

    @Override
    public boolean accept(Match match) {
        return true;
    }

    void reset() {
        for (RuleAgendaItem item : reached) {
            reset(item);
        }
        reached.clear();
    }

    /** The engine's own reset makes these anew, one a rule that was reached, and says that it need not. */
    static void reset(RuleAgendaItem item) {
        RuleExecutor executor = item.getRuleExecutor();
        if (!executor.getActiveMatches().isEmpty()) {
            executor.getActiveMatches().clear();
        }
        if (!executor.getDormantMatches().isEmpty()) {
            executor.getDormantMatches().clear();
        }
        if (executor.isDirty()) {
            executor.setDirty(false);
        }
        item.setQueued(false);
        item.clear();
    }
}
