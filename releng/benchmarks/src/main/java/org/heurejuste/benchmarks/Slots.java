package org.heurejuste.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

import org.heurejuste.runtime.Case;

/**
 * Times contenders side by side: each in turn decides the same few cases, again and again, so that what else the machine
 * does falls on all of them alike. Counts the thread's own processor time. The first half of the slots is warm-up.
 */
final class Slots {
    private static final int CASES_A_SLOT = 250;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<Contender<?>> contenders;
    private final List<List<Double>> nanosPerCase = new ArrayList<>();

    Slots(List<Contender<?>> contenders) {
        this.contenders = contenders;
        contenders.forEach(contender -> nanosPerCase.add(new ArrayList<>()));
    }

    void run(List<Case> cases, int rounds) {
        for (int round = 0; round < rounds; round++) {
            int from = (int) ((long) round * CASES_A_SLOT % (cases.size() - CASES_A_SLOT + 1));
            List<Case> slot = cases.subList(from, from + CASES_A_SLOT);
            for (int i = 0; i < contenders.size(); i++) {
                nanosPerCase.get(i).add(time(contenders.get(i), slot));
            }
        }
    }

    /** Processor time of a case, in nanoseconds: the median slot. */
    double nanosPerCase(int contender) {
        return median(measured(contender));
    }

    /** How many times as fast one contender is as another: the median of the slots' ratios. */
    double ratio(int contender, int base) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = measured(contender);
        List<Double> theirs = measured(base);
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(theirs.get(i) / ours.get(i));
        }
        return median(ratios);
    }

    private double time(Contender<?> contender, List<Case> slot) {
        long start = clock.getCurrentThreadCpuTime();
        for (Case given : slot) {
            if (contender.decide(given) == null) {
                throw new IllegalStateException("never: only keeps the decision from being left out");
            }
        }
        return (clock.getCurrentThreadCpuTime() - start) / (double) slot.size();
    }

    private List<Double> measured(int contender) {
        List<Double> all = nanosPerCase.get(contender);
        return all.subList(all.size() / 2, all.size());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
