package org.heurejuste.workspace.build;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Work that cannot be stopped half-way, but whose result can be done without: when the user cancels, the wait ends at once.
 *
 * @param <T> the result
 */
final class Abandonable<T> {

    private static final long POLL_MILLIS = 50;

    private final FutureTask<T> work;

    Abandonable(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /**
     * Does the work.
     *
     * @throws OperationCanceledException as soon as the monitor is cancelled
     * @throws Exception what the work threw
     */
    T call(IProgressMonitor monitor) throws Exception {
        stopIfCancelled(monitor);
        Thread.ofPlatform().daemon().name("policy check").start(work);
        while (true) {
            try {
                return work.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillWorking) {
                stopIfCancelled(monitor);
            } catch (ExecutionException e) {
                throw cause(e);
            }
        }
    }

    private void stopIfCancelled(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            work.cancel(true);
            throw new OperationCanceledException();
        }
    }

    private static Exception cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (Exception) e.getCause();
    }
}
