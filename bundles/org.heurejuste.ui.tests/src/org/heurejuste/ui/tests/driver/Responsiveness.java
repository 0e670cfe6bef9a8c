package org.heurejuste.ui.tests.driver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How long the window takes to answer. */
public final class Responsiveness {

    private static final long PAUSE_MILLIS = 20;

    private Responsiveness() {}

    /**
     * Returns the longest time for which the window's thread worked before it answered, however many other programs want the processor
     * meanwhile.
     */
    public static Duration longestWorkDuring(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long window = Ui.display().getThread().threadId();
        return longestDuring(work, () -> threads.getThreadCpuTime(window));
    }

    /** Returns the longest time for which the window answered nothing while something was done. */
    public static Duration longestPauseDuring(Runnable work) {
        return longestDuring(work, System::nanoTime);
    }

    private static Duration longestDuring(Runnable work, LongSupplier clock) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        Thread probe = new Thread(() -> probe(done, longest, clock), "responsiveness");
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

    private static void probe(AtomicBoolean done, AtomicLong longest, LongSupplier clock) {
        while (!done.get()) {
            long asked = clock.getAsLong();
            Ui.display().syncExec(() -> {});
            longest.accumulateAndGet(clock.getAsLong() - asked, Math::max);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
