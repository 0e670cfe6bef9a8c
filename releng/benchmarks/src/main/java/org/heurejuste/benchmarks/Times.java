package org.heurejuste.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What several benchmarks do with times. */
final class Times {

    private Times() {}

    /** Milliseconds of this thread's processor time. */
    static double ofThread(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** The middle of some times and the longest but one in twenty, in milliseconds and in words. The first quarter warms up. */
    static String medianAndP95(double[] times) {
        double[] counted = Arrays.copyOfRange(times, times.length / 4, times.length);
        Arrays.sort(counted);
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms", counted[counted.length / 2],
                counted[(int) (counted.length * 0.95)]);
    }

    /** The middle one; of an even number the upper of both. */
    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
