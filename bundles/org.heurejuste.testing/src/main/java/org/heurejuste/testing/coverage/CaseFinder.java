package org.heurejuste.testing.coverage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Sighting;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.internal.Workers;
import org.heurejuste.testing.internal.coverage.Neighbours;
import org.heurejuste.testing.internal.trial.CaseShrinker;

/**
 * Finds cases for what no sample case reaches: first among the sample cases that came nearest, changed in a field or by a fact, then
 * among generated cases. Each is run and seen to reach its goal, and made small. The same goals always get the same cases.
 */
public final class CaseFinder {
    /** So many cases are measured before it is asked whether to go on. */
    private static final int BATCH = 20;
    private static final int MOST_SHRINKING = 300;

    private final Coverage coverage;
    private final GeneratedCases generated;
    private final Function<Case, Outcome> decider;
    private final BooleanSupplier cancelled;
    private final Map<Goal, Case> found = new LinkedHashMap<>();
    private final Set<Goal> open = new LinkedHashSet<>();

    private CaseFinder(Coverage coverage, GeneratedCases generated, Function<Case, Outcome> decider,
            BooleanSupplier cancelled) {
        this.coverage = coverage;
        this.generated = generated;
        this.decider = decider;
        this.cancelled = cancelled;
    }

    /**
     * Looks for cases.
     *
     * @param coverage what is reached already
     * @param goals the goals to reach
     * @param generated cases to try, and where values come from
     * @param decider decides a case by the policy that was measured
     * @param cancelled asked now and then; what was found is given as soon as it answers true
     * @return a case for each goal for which one was found, in the order of the goals
     */
    public static List<CoveringCase> find(Coverage coverage, Collection<Goal> goals, GeneratedCases generated,
            Function<Case, Outcome> decider, BooleanSupplier cancelled) {
        return new CaseFinder(coverage, generated, decider, cancelled).find(goals);
    }

    private List<CoveringCase> find(Collection<Goal> goals) {
        goals.stream().filter(Goal::counts).forEach(open::add);
        Neighbours neighbours = new Neighbours(coverage, generated.generator());
        for (Goal goal : List.copyOf(open)) {
            if (open.contains(goal) && mayGoOn()) {
                tryAll(neighbours.of(goal));
            }
        }
        tryAll(IntStream.range(0, generated.count()).mapToObj(generated::get).toList());
        return goals.stream().filter(found::containsKey).map(this::small).flatMap(Optional::stream).toList();
    }

    private boolean mayGoOn() {
        return !cancelled.getAsBoolean();
    }

    private void tryAll(List<Case> cases) {
        for (int from = 0; from < cases.size() && !open.isEmpty() && mayGoOn(); from += BATCH) {
            List<Callable<Sighting>> tasks = cases.subList(from, Math.min(cases.size(), from + BATCH)).stream()
                    .map(given -> (Callable<Sighting>) () -> coverage.meter().measure(given)).toList();
            Workers.inOrder(tasks, this::take);
        }
    }

    private void take(Sighting sighting) {
        for (Goal goal : List.copyOf(open)) {
            if (sighting.reached(goal) && decider.apply(sighting.given()) instanceof Outcome.Decided) {
                found.put(goal, sighting.given());
                open.remove(goal);
            }
        }
    }

    private Optional<CoveringCase> small(Goal goal) {
        Case start = found.get(goal);
        AtomicInteger tries = new AtomicInteger();
        Case small = CaseShrinker.shrink(start, given -> mayGoOn() && tries.incrementAndGet() <= MOST_SHRINKING
                && coverage.meter().measure(given).reached(goal));
        return decider.apply(small) instanceof Outcome.Decided decided
                ? Optional.of(new CoveringCase(goal, small, decided.decisions(),
                        coverage.meter().vocabulary().decisions()))
                : Optional.empty();
    }
}
