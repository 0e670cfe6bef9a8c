package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drools.base.common.NetworkNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.phreak.BuildtimeSegmentUtilities;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.PathEndNode;
import org.drools.core.reteoo.SegmentPrototypeRegistry;
import org.drools.core.reteoo.TerminalNode;

/**
 * What the engine remembers of its network, to make the memories of new sessions by. After a rule was taken out, some of it speaks of nodes that
 * are not there any more, and a new session fails on it.
 */
final class NetworkPlans {

    private final InternalRuleBase base;
    private final Set<Integer> seen = new HashSet<>();
    private final List<TerminalNode> ends = new ArrayList<>();

    private NetworkPlans(InternalRuleBase base) {
        this.base = base;
    }

    /** Works all of it out again, as for a new rule base. There must be no session of the rule base. */
    static void renew(InternalRuleBase base) {
        NetworkPlans plans = new NetworkPlans(base);
        for (ObjectTypeNode type : base.getRete().getObjectTypeNodes()) {
            plans.forget(type);
        }
        SegmentPrototypeRegistry registry = base.getSegmentPrototypeRegistry();
        plans.ends.forEach(end -> BuildtimeSegmentUtilities.createPathProtoMemories(registry, end, null));
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
        if (node instanceof TerminalNode end) {
            ends.add(end);
        }
        NetworkNode[] sinks = node.getSinks();
        for (int i = 0; sinks != null && i < sinks.length; i++) {
            forget(sinks[i]);
        }
    }
}
