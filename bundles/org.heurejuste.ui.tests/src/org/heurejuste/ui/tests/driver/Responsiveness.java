package org.heurejuste.ui.tests.driver;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How long the window takes to answer. */
public final class Responsiveness {

    private static final long PAUSE_MILLIS = 20;

    private Responsiveness() {}

    /** Returns the longest time for which the window answered nothing while something was done. */
    public static Duration longestPauseDuring(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        Thread probe = new Thread(() -> probe(done, longest), "responsiveness");
        probe.start();
        try {
            work.run();
            done.set(true);
            probe.join();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        } finally {
            done.set(true);
        }
        return Duration.ofNanos(longest.get());
    }

    private static void probe(AtomicBoolean done, AtomicLong longest) {
        while (!done.get()) {
            long asked = System.nanoTime();
            Ui.display().syncExec(() -> {});
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
