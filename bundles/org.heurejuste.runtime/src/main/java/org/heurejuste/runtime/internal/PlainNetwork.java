package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drools.core.common.MemoryFactory;
import org.drools.core.common.NodeMemories;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * A network in which facts only meet, are missing or exist. All of its memories can be made at once, so that nobody need
 * look for new ones after each case.
 */
final class PlainNetwork {
    private static final Set<Class<?>> PLAIN = Set.of(LeftInputAdapterNode.class, AlphaTerminalNode.class,
            JoinNode.class, NotNode.class, ExistsNode.class, RuleTerminalNode.class);

    private final Set<Integer> seen = new HashSet<>();
    private final List<LeftTupleNode> nodes = new ArrayList<>();
    private boolean plain = true;

    private PlainNetwork() {}

    /**
     * Makes all memories of a session whose network is plain.
     *
     * @param session a session
     * @return whether the session has all the memories that it will ever have
     */
    static boolean makeMemories(StatefulKnowledgeSessionImpl session) {
        PlainNetwork network = new PlainNetwork();
        for (ObjectTypeNode type : session.getKnowledgeBase().getRete().getObjectTypeNodes()) {
            network.visit(type);
        }
        if (!network.plain) {
            return false;
        }
        for (LeftTupleNode node : network.nodes) {
            session.getNodeMemory((MemoryFactory<?>) node);
            session.getSegmentMemorySupport().getOrCreateSegmentMemory(node);
        }
        return hasAll(session);
    }

    private static boolean hasAll(StatefulKnowledgeSessionImpl session) {
        NodeMemories memories = session.getNodeMemories();
        // the engine numbers them from 1
        for (int i = 1; i < memories.length(); i++) {
            if (memories.peekNodeMemory(i) == null) {
                return false;
            }
        }
        return true;
    }

    private void visit(ObjectSource source) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof RightInputAdapterNode<?> right) {
                visit(right.getBetaNode());
            } else if (sink instanceof LeftTupleNode left) {
                visit(left);
            } else if (sink instanceof ObjectSource further) {
                visit(further);
            } else {
                plain = false;
            }
        }
    }

    private void visit(LeftTupleNode node) {
        if (!seen.add(node.getId())) {
            return;
        }
        plain &= PLAIN.contains(node.getClass());
        nodes.add(node);
        if (node instanceof LeftTupleSource source) {
            for (LeftTupleNode sink : source.getSinkPropagator().getSinks()) {
                visit(sink);
            }
        }
    }
}
