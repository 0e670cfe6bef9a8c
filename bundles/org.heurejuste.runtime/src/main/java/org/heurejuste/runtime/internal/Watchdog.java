package org.heurejuste.runtime.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives up cases that take too long; their sessions halt before the next firing. It looks around a few times in a deadline's length while there are cases, and
 * sleeps, without a thread of its own, while there are none.
 */
final class Watchdog {
    private final long deadlineNanos;
    private final Executor later;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awake = new AtomicBoolean();

    Watchdog(Duration deadline) {
        this.deadlineNanos = deadline.toNanos();
        this.later = CompletableFuture.delayedExecutor(Math.max(1_000_000, deadlineNanos / 8), TimeUnit.NANOSECONDS);
    }

    void watch(Session session) {
        sessions.add(session);
    }

    void forget(Session session) {
        sessions.remove(session);
    }

    /** To be called when a case begins. */
    void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            later.execute(this::lookAround);
        }
    }

    private void lookAround() {
        long now = System.nanoTime();
        awake.set(false);
        boolean busy = false;
        for (Session session : sessions) {
            busy |= session.giveUpIfBegunBefore(now - deadlineNanos);
        }
        if (busy) {
            wake();
        }
    }
}
