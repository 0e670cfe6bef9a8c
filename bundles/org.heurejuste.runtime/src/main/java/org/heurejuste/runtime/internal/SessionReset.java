package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.drools.core.common.InternalAgendaGroup;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.Memory;
import org.drools.core.common.NodeMemories;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.PathMemory;
import org.drools.core.reteoo.SegmentMemory;
import org.drools.core.reteoo.SegmentMemory.SegmentPrototype;
import org.drools.core.reteoo.TupleMemory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Makes a used session as good as new. It does what the engine's own {@code reset} does, on which its session pools rest,
 * but for this: listeners stay; the store of facts is emptied fact by fact, since making it anew costs a quarter of a small
 * case; memories are found once, not at every reset, and a rule keeps its place on the agenda; facts are counted from 0 again before the agenda is reset, since an
 * activation group that was reset first would stay closed to the next case's facts; agenda groups forget that they had
 * the focus, which matters where a rule halted the session.
 */
final class SessionReset {
    private final StatefulKnowledgeSessionImpl session;
    private final List<Memory> memories = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    SessionReset(StatefulKnowledgeSessionImpl session) {
        this.session = session;
    }

    void reset(List<Watcher.Made> facts) {
        resetMemories();
        session.getFactHandleFactory().clear(0, 0);
        resetAgenda();
        session.getGlobalResolver().clear();
        for (Watcher.Made fact : facts) {
            InternalFactHandle handle = (InternalFactHandle) fact.handle();
            handle.getEntryPoint(session).getObjectStore().removeHandle(handle);
        }
        session.getEntryPoints()
                .forEach(entryPoint -> forgetJustifications((InternalWorkingMemoryEntryPoint) entryPoint));
        session.getTimerService().reset();
        session.setInitialFactHandle(session.initInitialFact(null));
    }

    private void resetMemories() {
        findMemories();
        for (Memory memory : memories) {
            reset(memory);
        }
        for (Segment segment : segments) {
            segment.reset();
        }
    }

    private static void reset(Memory memory) {
        if (memory instanceof BetaMemory<?> beta && memory.getClass() == BetaMemory.class
                && isEmpty(beta.getLeftTupleMemory())
                && isEmpty(beta.getRightTupleMemory())) {
            // clearing an empty table would make it anew
            beta.getStagedRightTuples().resetAll();
            beta.setCounter(0);
            return;
        }
        RuleAgendaItem item = memory.getClass() == PathMemory.class ? ((PathMemory) memory).getRuleAgendaItem() : null;
        if (item == null || item.getRule().isQuery() || item.getRule().getSalience().isDynamic()) {
            memory.reset();
        } else {
            ((PathMemory) memory).setLinkedSegmentMask(0);
            reset(item);
        }
    }

    private static boolean isEmpty(@Nullable TupleMemory tuples) {
        return tuples == null || tuples.size() == 0;
    }

    /** The engine's own reset makes these anew, one a rule that was reached, and says that it need not. */
    private static void reset(RuleAgendaItem item) {
        item.getRuleExecutor().getActiveMatches().clear();
        item.getRuleExecutor().getDormantMatches().clear();
        item.getRuleExecutor().setDirty(false);
        item.setQueued(false);
        item.clear();
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
        if (made != memories.size()) {
            memories.clear();
            IntStream.range(0, all.length()).mapToObj(all::peekNodeMemory).filter(Objects::nonNull)
                    .forEach(memories::add);
            segments.clear();
            memories.stream().map(Memory::getSegmentMemory).filter(Objects::nonNull).distinct().map(this::segment)
                    .forEach(segments::add);
        }
    }

    private Segment segment(SegmentMemory memory) {
        return new Segment(memory,
                session.getKnowledgeBase().getSegmentPrototypeRegistry().getSegmentPrototype(memory));
    }

    /**
     * A segment of the network and what it is like in a new session.
     *
     * @param memory the segment
     * @param prototype what the engine makes it of
     */
    private record Segment(SegmentMemory memory, SegmentPrototype prototype) {

        void reset() {
            memory.reset(prototype);
            if (memory.isSegmentLinked()) {
                // as when the engine adds a path to a segment
                for (PathMemory path : memory.getPathMemories()) {
                    path.linkSegmentWithoutRuleNotify(memory.getSegmentPosMaskBit());
                }
            }
        }
    }

    private void resetAgenda() {
        session.getAgenda().reset();
        for (InternalAgendaGroup group : session.getAgenda().getAgendaGroupsManager().getAgendaGroups()) {
            group.setActive(false);
            group.setActivatedForRecency(0);
            group.setClearedForRecency(-1);
            group.setAutoFocusActivator(null);
        }
    }

    private static void forgetJustifications(InternalWorkingMemoryEntryPoint entryPoint) {
        if (TruthMaintenanceSystemFactory.present()) {
            TruthMaintenanceSystemFactory.get().clearTruthMaintenanceSystem(entryPoint);
        }
    }
}
