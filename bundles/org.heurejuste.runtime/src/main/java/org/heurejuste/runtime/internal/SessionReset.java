package org.heurejuste.runtime.internal;

import java.util.List;

import org.drools.core.common.InternalAgendaGroup;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.MapObjectStore;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * Makes a used session as good as new. It does what the engine's own {@code reset} does, on which its session pools rest,
 * but for this: listeners stay; the store of facts is emptied, since making it anew costs a quarter of a small case, and
 * fact by fact after a case much smaller than others, since clearing it takes as long as its largest case; memories are
 * found once, not at every reset, and a rule keeps its place on the agenda; facts are counted from 0 again before the
 * agenda is reset, since an activation group that was reset first would stay closed to the next case's facts; agenda
 * groups forget that they had the focus, which matters where a rule halted the session.
 */
final class SessionReset {
    private final StatefulKnowledgeSessionImpl session;
    private final NetworkReset network;
    /** Whether facts are kept in plain maps, which no fact leaves before the end of its case. */
    private final boolean clearsStores;
    private int mostFacts;

    SessionReset(StatefulKnowledgeSessionImpl session, boolean onlyInserts) {
        this.session = session;
        this.network = new NetworkReset(session, onlyInserts);
        this.clearsStores = onlyInserts && session.getEntryPoints().stream().allMatch(
                entryPoint -> ((InternalWorkingMemoryEntryPoint) entryPoint)
                        .getObjectStore() instanceof MapObjectStore);
    }

    void reset(List<Watcher.Made> facts) {
        network.reset();
        session.getFactHandleFactory().clear(0, 0);
        resetAgenda();
        session.getGlobalResolver().clear();
        forget(facts);
        session.getEntryPoints()
                .forEach(entryPoint -> forgetJustifications((InternalWorkingMemoryEntryPoint) entryPoint));
        session.getTimerService().reset();
        session.setInitialFactHandle(session.initInitialFact(null));
    }

    private void forget(List<Watcher.Made> facts) {
        mostFacts = Math.max(mostFacts, facts.size());
        if (clearsStores && facts.size() > mostFacts / 8) {
            session.getEntryPoints()
                    .forEach(entryPoint -> ((InternalWorkingMemoryEntryPoint) entryPoint).getObjectStore().clear());
            return;
        }
        for (Watcher.Made fact : facts) {
            InternalFactHandle handle = (InternalFactHandle) fact.handle();
            handle.getEntryPoint(session).getObjectStore().removeHandle(handle);
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
