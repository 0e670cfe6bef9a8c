package org.heurejuste.testing.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.coverage.CoverageMeter;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Sighting;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.internal.Workers;
import org.heurejuste.testing.internal.coverage.GoalTexts;
import org.heurejuste.testing.internal.coverage.Reasons;

/**
 * What of a policy the sample cases of a run reach. A constraint counts as seen, true or false, on every fact of its type beside
 * every combination of facts that meets the earlier conditions of its rule, at any moment of a case. Immutable; safe to share between
 * threads.
 */
public final class Coverage {
    private final CoverageMeter meter;
    private final PolicyProject project;
    private final List<SampleCase> cases;
    private final List<Sighting> sightings;
    private final List<GoalCoverage> goals;
    private final Map<Goal.Kind, Share> shares = new EnumMap<>(Goal.Kind.class);
    private final Reasons reasons;

    private Coverage(CoverageMeter meter, PolicyProject project, List<SampleCase> cases, List<Sighting> sightings) {
        this.meter = meter;
        this.project = project;
        this.cases = List.copyOf(cases);
        this.sightings = List.copyOf(sightings);
        int[] hits = hits(meter.goals().size(), sightings);
        this.goals = meter.goals().stream().map(goal -> new GoalCoverage(goal, hits[goal.id()])).toList();
        for (Goal.Kind kind : Goal.Kind.values()) {
            shares.put(kind, share(goals.stream().filter(one -> one.goal().kind() == kind).toList()));
        }
        this.reasons = new Reasons(goals, this.sightings);
    }

    /**
     * Measures the cases of a run.
     *
     * @param policy the policy by which they were decided
     * @param project what it was compiled from
     * @param run the run; cases that could not be decided show nothing
     * @param cancelled asked before each case, from many threads
     * @return the coverage, or empty where it was cancelled
     */
    public static Optional<Coverage> of(CompiledPolicy policy, PolicyProject project, TestRun run,
            BooleanSupplier cancelled) {
        CoverageMeter meter = CoverageMeter.of(policy, project, DecisionSettings.standard());
        List<SampleCase> cases = run.results().stream().filter(result -> result.outcome() instanceof Outcome.Decided)
                .map(CaseResult::sample).toList();
        List<Callable<Optional<Sighting>>> tasks = new ArrayList<>();
        cases.forEach(sample -> tasks.add(() -> cancelled.getAsBoolean()
                ? Optional.empty()
                : Optional.of(meter.measure(sample.given()))));
        List<Sighting> sightings = new ArrayList<>();
        Workers.inOrder(tasks, one -> one.ifPresent(sightings::add));
        return sightings.size() < cases.size()
                ? Optional.empty()
                : Optional.of(new Coverage(meter, project, cases, sightings));
    }

    private static int[] hits(int goals, List<Sighting> sightings) {
        int[] hits = new int[goals];
        sightings.forEach(one -> one.seen().stream().forEach(goal -> hits[goal]++));
        return hits;
    }

    private static Share share(List<GoalCoverage> goals) {
        List<GoalCoverage> counted = goals.stream().filter(one -> one.goal().counts()).toList();
        return new Share((int) counted.stream().filter(GoalCoverage::isCovered).count(), counted.size());
    }

    /**
     * What was measured.
     *
     * @return the project's files as they were
     */
    public PolicyProject project() {
        return project;
    }

    /**
     * All that can be seen, with the number of cases that showed it.
     *
     * @return by {@link Goal#id}, those that are not counted included
     */
    public List<GoalCoverage> goals() {
        return goals;
    }

    /**
     * What is missing.
     *
     * @return the counted goals that no case reached
     */
    public List<GoalCoverage> uncovered() {
        return goals.stream().filter(one -> one.goal().counts() && !one.isCovered()).toList();
    }

    /**
     * What stands in a file.
     *
     * @param path the file, relative to the project's root
     * @return the counted goals in it, and those that cannot be told
     */
    public List<GoalCoverage> in(String path) {
        return goals.stream().filter(one -> one.goal().span().path().equals(path))
                .filter(one -> one.goal().counts() || !one.goal().tellable() && one.goal().aim() != Goal.Aim.REACHED)
                .toList();
    }

    /**
     * How much is covered of everything.
     *
     * @return the share of all counted goals
     */
    public Share share() {
        return share(goals);
    }

    /**
     * How much is covered of one kind.
     *
     * @param kind the kind
     * @return the share of its counted goals
     */
    public Share share(Goal.Kind kind) {
        return shares.getOrDefault(kind, new Share(0, 0));
    }

    /**
     * The files that hold something that can be seen, line by line.
     *
     * @return a picture of each, sorted by path
     */
    public List<FileCoverage> files() {
        return goals.stream().map(one -> one.goal().span().path()).distinct().sorted()
                .map(path -> FileCoverage.of(path, in(path))).toList();
    }

    /**
     * What a kind of goals is called.
     *
     * @param kind the kind
     * @return its name, in the plural
     */
    public static Message label(Goal.Kind kind) {
        return GoalTexts.kind(kind);
    }

    /**
     * Why something was not seen.
     *
     * @param goal a goal that no case reached
     * @return the reason, in a sentence
     */
    public Message why(Goal goal) {
        return reasons.of(goal);
    }

    /**
     * The sample cases that were measured.
     *
     * @return in the order of the suites
     */
    public List<SampleCase> cases() {
        return cases;
    }

    /**
     * The sample cases that reached a goal.
     *
     * @param goal the goal
     * @return in the order of the suites
     */
    public List<SampleCase> cases(Goal goal) {
        return IntStream.range(0, cases.size()).filter(i -> sightings.get(i).reached(goal)).mapToObj(cases::get)
                .toList();
    }

    /**
     * What each of them showed.
     *
     * @return in the order of {@link #cases()}
     */
    public List<Sighting> sightings() {
        return sightings;
    }

    /**
     * Measures other cases by the same policy.
     *
     * @return the meter
     */
    public CoverageMeter meter() {
        return meter;
    }

    /**
     * The goals that a case would add.
     *
     * @param sighting what a case of this policy showed
     * @return the counted goals that it reached and no sample case did
     */
    public List<Goal> added(Sighting sighting) {
        BitSet seen = sighting.seen();
        return uncovered().stream().map(GoalCoverage::goal).filter(goal -> seen.get(goal.id())).toList();
    }
}
