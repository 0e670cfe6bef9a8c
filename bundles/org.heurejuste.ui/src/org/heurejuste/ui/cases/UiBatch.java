package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.progress.UIJob;

/**
 * Carries things from other threads to the window's, many at a time, so that thousands of results cost a few repaints.
 *
 * @param <T> what is carried
 */
final class UiBatch<T> {

    private static final long PAUSE_MILLIS = 100;

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final UIJob delivery;
    private volatile boolean closed;

    /**
     * Carries to a receiver.
     *
     * @param name what it does, for the list of running jobs
     * @param receiver called on the window's thread, with at least one thing, in the order of their sending
     */
    UiBatch(String name, Consumer<List<T>> receiver) {
        delivery = new UIJob(name) {
            @Override
            public IStatus runInUIThread(IProgressMonitor monitor) {
                List<T> batch = taken();
                if (!batch.isEmpty()) {
                    receiver.accept(batch);
                }
                return Status.OK_STATUS;
            }
        };
        delivery.setSystem(true);
    }

    /** Sends a thing, from any thread; nothing after the end of the workbench, when a run may still be on its way to its own. */
    void send(T thing) {
        if (!closed) {
            waiting.add(thing);
            delivery.schedule(PAUSE_MILLIS);
        }
    }

    /** Delivers no more. */
    void close() {
        closed = true;
        delivery.cancel();
        waiting.clear();
    }

    private List<T> taken() {
        List<T> batch = new ArrayList<>();
        for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
            batch.add(thing);
        }
        return batch;
    }
}
