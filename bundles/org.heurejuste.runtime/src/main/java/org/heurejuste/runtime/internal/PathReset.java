package org.heurejuste.runtime.internal;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.reteoo.PathMemory;

/**
 * Forgets what became of a rule.
 *
 * @param memory the rule's way through the network
 * @param linked which of its segments are linked in a new session
 * @param keepsItem whether its place on the agenda is always the same
 */
record PathReset(PathMemory memory, long linked, boolean keepsItem) {

    static PathReset of(PathMemory memory, long linked) {
        RuleImpl rule = memory.getRule();
        return new PathReset(memory, linked, memory.getClass() == PathMemory.class && rule != null && !rule.isQuery()
                && !rule.getSalience().isDynamic());
    }

    void reset() {
        RuleAgendaItem item = memory.getRuleAgendaItem();
        if (item != null && keepsItem) {
            ReachedRules.reset(item);
        } else if (item != null) {
            memory.reset();
        }
        unlink();
    }

    void unlink() {
        if (memory.getLinkedSegmentMask() != linked) {
            memory.setLinkedSegmentMask(linked);
        }
    }
}
