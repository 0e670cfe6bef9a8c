package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.core.common.Memory;
import org.drools.core.common.NodeMemories;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftInputAdapterNode.LiaNodeMemory;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.PathMemory;
import org.drools.core.reteoo.SegmentMemory;
import org.drools.core.reteoo.SegmentMemory.SegmentPrototype;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Puts the memories of a session's network back into the state of a new session. A case reaches few of them, so each is
 * first asked whether it was reached: that costs one look, where resetting it would make lists and tables anew.
 */
final class NetworkReset {
    private final StatefulKnowledgeSessionImpl session;
    private final boolean complete;
    private final boolean tellsRules;
    private final ReachedRules reached = new ReachedRules();
    private int known;
    private final List<JoinReset> joins = new ArrayList<>();
    private final List<PathReset> paths = new ArrayList<>();
    private final Map<@Nullable LiaNodeMemory, StartReset> starts = new IdentityHashMap<>();
    private final List<StartReset> allStarts = new ArrayList<>();
    private final List<Memory> others = new ArrayList<>();

    /**
     * Resets a session's network.
     *
     * @param session the session
     * @param onlyInserts whether no fact is ever changed or deleted in it
     */
    NetworkReset(StatefulKnowledgeSessionImpl session, boolean onlyInserts) {
        this.session = session;
        // where facts change, a rule whose memories were made ahead could fire on a fact that another has changed
        this.complete = onlyInserts && PlainNetwork.makeMemories(session);
        findMemories();
        this.tellsRules = complete && paths.stream().allMatch(PathReset::keepsItem);
        if (tellsRules) {
            session.getAgenda().setActivationsFilter(reached);
        }
    }

    void reset() {
        if (!complete) {
            findMemories();
        }
        for (JoinReset join : joins) {
            join.reset();
        }
        for (StartReset start : allStarts) {
            start.reset();
        }
        for (Memory other : others) {
            other.reset();
        }
        resetRules();
    }

    private void resetRules() {
        if (tellsRules) {
            reached.reset();
            for (PathReset path : paths) {
                path.unlink();
            }
        } else {
            for (PathReset path : paths) {
                path.reset();
            }
        }
    }

    /** The engine makes memories when a node is first reached and keeps them, so other memories are more memories. */
    private void findMemories() {
        NodeMemories all = session.getNodeMemories();
        int made = 0;
        for (int i = 0; i < all.length(); i++) {
            if (all.peekNodeMemory(i) != null) {
                made++;
            }
        }
        if (made != known) {
            known = made;
            joins.clear();
            paths.clear();
            starts.clear();
            allStarts.clear();
            others.clear();
            sort(all);
        }
    }

    private void sort(NodeMemories all) {
        Set<SegmentMemory> found = new HashSet<>();
        Map<PathMemory, Long> linked = new IdentityHashMap<>();
        for (int i = 0; i < all.length(); i++) {
            Memory memory = all.peekNodeMemory(i);
            if (memory == null) {
                continue;
            }
            SegmentMemory segment = memory.getSegmentMemory();
            if (segment != null && found.add(segment)) {
                startOf(segment).add(segmentOf(segment, linked));
            }
        }
        for (int i = 0; i < all.length(); i++) {
            Memory memory = all.peekNodeMemory(i);
            if (memory instanceof PathMemory path) {
                paths.add(PathReset.of(path, linked.getOrDefault(path, 0L)));
            } else if (memory instanceof BetaMemory<?> beta && memory.getClass() == BetaMemory.class) {
                joins.add(JoinReset.of(beta, complete));
                if (beta.getLeftTupleMemory() != null) {
                    startOf(beta.getSegmentMemory()).add(beta.getLeftTupleMemory());
                }
            } else if (memory != null && !starts.containsKey(memory)) {
                others.add(memory);
            }
        }
    }

    private SegmentReset segmentOf(SegmentMemory memory, Map<PathMemory, Long> linked) {
        SegmentPrototype prototype = session.getKnowledgeBase().getSegmentPrototypeRegistry()
                .getSegmentPrototype(memory);
        long nodes = prototype == null ? 0 : prototype.getLinkedNodeMask();
        if ((nodes & memory.getAllLinkedMaskTest()) == memory.getAllLinkedMaskTest()) {
            // as when the engine adds a path to a segment
            memory.getPathMemories()
                    .forEach(path -> linked.merge(path, memory.getSegmentPosMaskBit(), (a, b) -> a | b));
        }
        return new SegmentReset(memory, nodes, prototype);
    }

    /** Where the facts come in that reach a segment from the left. */
    private StartReset startOf(@Nullable SegmentMemory memory) {
        return starts.computeIfAbsent(complete && memory != null ? counterOf(memory) : null, start -> {
            StartReset reset = new StartReset(start);
            allStarts.add(reset);
            return reset;
        });
    }

    /** What counts the facts that come to a segment; null where the engine does not count them. */
    private @Nullable LiaNodeMemory counterOf(SegmentMemory memory) {
        LeftTupleNode node = memory.getRootNode();
        while (!(node instanceof LeftInputAdapterNode)) {
            node = node.getLeftTupleSource();
        }
        return node.getClass() == LeftInputAdapterNode.class
                ? session.getNodeMemory((LeftInputAdapterNode) node)
                : null;
    }
}
