package org.heurejuste.testing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs tasks on all cores. */
public final class Workers {

    private Workers() {}

    /**
     * Runs tasks; what they answer is taken in their order, until the thread that waits is interrupted.
     *
     * @param <T> what a task answers
     * @param tasks the tasks, which do not throw
     * @param taker takes each answer, on the calling thread
     */
    public static <T> void inOrder(List<Callable<T>> tasks, Consumer<T> taker) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(tasks.size(), cores)),
                Workers::daemon);
        try {
            List<Future<T>> pending = new ArrayList<>(tasks.size());
            tasks.forEach(task -> pending.add(threads.submit(task)));
            for (Future<T> one : pending) {
                taker.accept(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task answers with an outcome, it does not throw", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sample cases");
        thread.setDaemon(true);
        return thread;
    }
}
