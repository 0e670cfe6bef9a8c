package org.heurejuste.policy.internal.build;

import java.util.HashSet;
import java.util.Set;

import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.PathEndNode;

/**
 * What the engine remembers of its network, to make the memories of new sessions by. After a rule was taken out, some of it speaks of nodes that
 * are not there any more, and a new session fails on it; without it the engine works it out again.
 */
final class NetworkPlans {

    private final InternalRuleBase base;
    private final Set<Integer> seen = new HashSet<>();

    private NetworkPlans(InternalRuleBase base) {
        this.base = base;
    }

    /** Forgets all of it. There must be no session of the rule base. */
    static void forget(InternalRuleBase base) {
        NetworkPlans plans = new NetworkPlans(base);
        for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
            plans.forget(type);
        }
    }

    private void forget(NetworkNode node) {
        if (!seen.add(node.getId())) {
            return;
        }
        if (node instanceof LeftTupleNode left) {
            base.invalidateSegmentPrototype(left);
        }
        if (node instanceof PathEndNode end) {
            end.nullPathMemSpec();
            end.setSegmentPrototypes(null);
            end.setEagerSegmentPrototypes(null);
        }
        NetworkNode[] sinks = node.getSinks();
        for (int i = 0; sinks != null && i < sinks.length; i++) {
            forget(sinks[i]);
        }
    }
}
