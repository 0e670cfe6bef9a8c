package org.heurejuste.testing.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.jspecify.annotations.Nullable;

/**
 * The last runs of a project's suites. Immutable. There are at most {@link #MOST_RUNS}, and fewer of very many cases, but
 * always the last two, and the pinned one.
 *
 * @param runs the runs, the last one first
 * @param pinned the run that later ones are to be compared with, one of {@code runs}; null where none is pinned
 */
public record RunHistory(List<RecordedRun> runs, @Nullable RecordedRun pinned) {

    /** How many runs are kept. */
    public static final int MOST_RUNS = 30;

    /** How many cases are kept of all runs together. */
    private static final int MOST_CASES = 60_000;

    /** Keeps its own copy. */
    public RunHistory {
        runs = List.copyOf(runs);
    }

    /**
     * The history of a project that was never run.
     *
     * @return no runs
     */
    public static RunHistory none() {
        return new RunHistory(List.of(), null);
    }

    /**
     * The history with a run more.
     *
     * @param run the run, later than all others
     * @return the history, without its oldest runs where there are too many; this one stays as it is
     */
    public RunHistory with(RecordedRun run) {
        List<RecordedRun> kept = new ArrayList<>(List.of(run));
        int cases = run.cases().size();
        for (RecordedRun old : runs) {
            boolean fits = kept.size() < MOST_RUNS && cases + old.cases().size() <= MOST_CASES;
            if (fits || kept.size() < 2 || old.equals(pinned)) {
                kept.add(old);
                cases += old.cases().size();
            }
        }
        return new RunHistory(kept, pinned);
    }

    /**
     * The history with another pinned run.
     *
     * @param run one of its runs, or null for none
     * @return the history; this one stays as it is
     */
    public RunHistory pin(@Nullable RecordedRun run) {
        return new RunHistory(runs, run);
    }

    /**
     * The last run.
     *
     * @return the run, or empty where there is none
     */
    public Optional<RecordedRun> last() {
        return runs.stream().findFirst();
    }

    /**
     * What the last run is to be compared with.
     *
     * @return the pinned run, else the one before the last; empty where there is none
     */
    public Optional<RecordedRun> base() {
        RecordedRun pin = pinned;
        return pin != null ? Optional.of(pin) : runs.stream().skip(1).findFirst();
    }

    /**
     * In what the last run differs from the pinned one, or from the one before.
     *
     * @return the comparison, or empty where there are not two runs
     */
    public Optional<RunComparison> changes() {
        return last().flatMap(last -> base().map(base -> RunComparison.of(base, last)));
    }

    /**
     * In which order to run cases, so that those that failed most recently come first.
     *
     * @return for each case that failed in some run, how many runs ago that was, from 0
     */
    public Urgency urgency() {
        Map<String, Integer> ago = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            int runsAgo = i;
            runs.get(i).cases().stream().filter(RecordedCase::isFailure)
                    .forEach(failed -> ago.putIfAbsent(key(failed.suite(), failed.name()), runsAgo));
        }
        return new Urgency(Map.copyOf(ago));
    }

    private static String key(String suite, String name) {
        return suite + '\n' + name;
    }

    /** How urgent it is to run a case. Immutable. */
    public static final class Urgency {

        private final Map<String, Integer> ago;

        private Urgency(Map<String, Integer> ago) {
            this.ago = ago;
        }

        /**
         * How urgent a case is.
         *
         * @param suite its suite
         * @param sample the case
         * @return how many runs ago it failed last, from 0; {@link #MOST_RUNS} where it did not
         */
        public int of(Suite suite, SampleCase sample) {
            return ago.getOrDefault(key(suite.path(), sample.name()), MOST_RUNS);
        }
    }
}
