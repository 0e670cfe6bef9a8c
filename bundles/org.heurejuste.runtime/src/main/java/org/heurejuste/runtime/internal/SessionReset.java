package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.drools.core.common.InternalAgendaGroup;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.Memory;
import org.drools.core.common.NodeMemories;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.reteoo.SegmentMemory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * Makes a used session as good as new. It does what the engine's own {@code reset} does, on which its session pools rest,
 * but for this: listeners stay; the store of facts is emptied fact by fact, since making it anew costs a quarter of a small
 * case; memories are found once, not at every reset; facts are counted from 0 again before the agenda is reset, since an
 * activation group that was reset first would stay closed to the next case's facts; agenda groups forget that they had
 * the focus, which matters where a rule halted the session.
 */
final class SessionReset {
    private final StatefulKnowledgeSessionImpl session;
    private final List<Memory> memories = new ArrayList<>();
    private final List<SegmentMemory> segments = new ArrayList<>();

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
        session.getEntryPoints().forEach(entryPoint -> forgetJustifications((InternalWorkingMemoryEntryPoint) entryPoint));
        session.getTimerService().reset();
        session.setInitialFactHandle(session.initInitialFact(null));
    }

    private void resetMemories() {
        findMemories();
        for (Memory memory : memories) {
            memory.reset();
        }
        for (SegmentMemory segment : segments) {
            segment.reset(session.getKnowledgeBase().getSegmentPrototypeRegistry().getSegmentPrototype(segment));
            if (segment.isSegmentLinked()) {
                segment.notifyRuleLinkSegment();
            }
        }
    }

    /** The engine makes memories when a node is first reached and keeps them, so a longer list is a new list. */
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
            Set<SegmentMemory> found = new LinkedHashSet<>();
            for (int i = 0; i < all.length(); i++) {
                Memory memory = all.peekNodeMemory(i);
                if (memory != null) {
                    memories.add(memory);
                    found.add(memory.getSegmentMemory());
                }
            }
            found.remove(null);
            segments.clear();
            segments.addAll(found);
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
