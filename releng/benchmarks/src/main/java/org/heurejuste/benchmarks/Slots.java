package org.heurejuste.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.heurejuste.runtime.Case;

import com.sun.management.OperatingSystemMXBean;

/**
 * Times contenders side by side: each in turn decides the same cases for a fifth of a second, again and again, so that what
 * else the machine does falls on all of them alike. Counts the process's own processor time, so that whoever makes more
 * garbage pays for its collection too. The first half of the slots is warm-up.
 */
final class Slots {
    private static final int CASES_AT_A_TIME = 250;
    private static final long SLOT = TimeUnit.MILLISECONDS.toNanos(200);

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final List<Contender<?>> contenders;
    private final List<List<Double>> nanosPerCase = new ArrayList<>();

    Slots(List<Contender<?>> contenders) {
        this.contenders = contenders;
        contenders.forEach(contender -> nanosPerCase.add(new ArrayList<>()));
    }

    void run(List<Case> cases, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                nanosPerCase.get(i).add(time(contenders.get(i), cases));
            }
        }
    }

    /** Processor time of a case, in nanoseconds: the median slot. */
    double nanosPerCase(int contender) {
        return Times.median(measured(contender));
    }

    /** How many times as fast one contender is as another: the median of the slots' ratios. */
    double ratio(int contender, int base) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = measured(contender);
        List<Double> theirs = measured(base);
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(theirs.get(i) / ours.get(i));
        }
        return Times.median(ratios);
    }

    private double time(Contender<?> contender, List<Case> cases) {
        long start = process.getProcessCpuTime();
        long end = thread.getCurrentThreadCpuTime() + SLOT;
        long decided = 0;
        while (thread.getCurrentThreadCpuTime() < end) {
            for (int i = 0; i < CASES_AT_A_TIME; i++) {
                if (contender.decide(cases.get((int) (decided++ % cases.size()))) == null) {
                    throw new IllegalStateException("never: only keeps the decision from being left out");
                }
            }
        }
        return (process.getProcessCpuTime() - start) / (double) decided;
    }

    private List<Double> measured(int contender) {
        List<Double> all = nanosPerCase.get(contender);
        return all.subList(all.size() / 2, all.size());
    }
}
