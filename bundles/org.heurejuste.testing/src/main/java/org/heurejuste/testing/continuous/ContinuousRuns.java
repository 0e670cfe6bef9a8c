package org.heurejuste.testing.continuous;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntBiFunction;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyUpdate;
import org.heurejuste.policy.PolicyUpdater;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.Thresholds;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteRunner;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.generate.CaseGenerator;

/**
 * Runs the suites of one project after each edit. Only rules that have changed are compiled, only cases that these can concern are
 * decided; the results are those of a whole run. Safe to use from many threads, which wait for one another.
 */
public final class ContinuousRuns {

    private final PolicyUpdater updater = new PolicyUpdater();
    private final RememberedDecisions decisions = new RememberedDecisions();
    private final SuiteMemory suites = new SuiteMemory();
    private final Clock clock;

    /** Told of a run, on the thread that runs it. */
    public interface Listener extends RunListener {

        /**
         * The suites are known, before a case is run.
         *
         * @param suites the suites, sorted by path
         * @param rules the policy's rules; empty while they have errors
         */
        default void read(List<Suite> suites, List<RuleDefinition> rules) {}

        /**
         * Going on from the last state failed, which it never should: everything is compiled and run anew.
         *
         * @param defect what went wrong
         */
        default void startedAnew(Throwable defect) {}
    }

    /** Nothing has been run yet. */
    public ContinuousRuns() {
        this(Clock.systemDefaultZone());
    }

    /**
     * Nothing has been run yet.
     *
     * @param clock tells the day; cases are decided anew on another one
     */
    public ContinuousRuns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the project's suites.
     *
     * @param project the project's files as they are now, always of the same folder
     * @param urgency cases of a lower number run first
     * @param generated how many generated cases to try what is always true on, 0 or more
     * @param listener told of the suites and of each case
     * @param cancelled asked before each case; the run ends early as soon as it answers true
     * @return what became of the cases
     * @throws IOException if the project's folders cannot be listed
     */
    public synchronized ContinuousRun run(PolicyProject project, ToIntBiFunction<Suite, SampleCase> urgency,
            int generated, Listener listener, BooleanSupplier cancelled) throws IOException {
        PolicyUpdate update = updater.update(project);
        try {
            return run(update, urgency, generated, listener, cancelled);
        } catch (RuntimeException | LinkageError defectOfTheEngine) {
            if (update.changes().isEverything()) {
                throw defectOfTheEngine;
            }
            listener.startedAnew(defectOfTheEngine);
            updater.forget();
            return run(updater.update(project), urgency, generated, listener, cancelled);
        }
    }

    private ContinuousRun run(PolicyUpdate update, ToIntBiFunction<Suite, SampleCase> urgency,
            int generated, Listener listener, BooleanSupplier cancelled) throws IOException {
        PolicyProject project = update.project();
        decisions.follow(update, LocalDate.now(clock));
        List<Suite> read = suites.read(project.root(), update.vocabulary(), Handbook.of(project).clauses());
        List<RuleDefinition> rules = update.policy().map(CompiledPolicy::rules).orElse(List.of());
        listener.read(read, rules);
        Optional<TestRun> run = update.policy()
                .map(policy -> run(policy, read, generated(update, read, generated), listener, cancelled, urgency));
        return new ContinuousRun(read, rules, run, update.changes(), decisions.decided());
    }

    private TestRun run(CompiledPolicy policy, List<Suite> read, GeneratedCases generated, RunListener listener,
            BooleanSupplier cancelled, ToIntBiFunction<Suite, SampleCase> urgency) {
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            return SuiteRunner.run(read, decisions.over(service::decide), generated, listener, cancelled, urgency);
        }
    }

    /** Thresholds are read of every rule, which takes time: only where something is to be made up of them. */
    private static GeneratedCases generated(PolicyUpdate update, List<Suite> suites, int count) {
        if (suites.stream().allMatch(suite -> suite.always().isEmpty())) {
            return GeneratedCases.none(update.vocabulary());
        }
        Thresholds thresholds = Thresholds.of(update.project(), update.vocabulary());
        return new GeneratedCases(CaseGenerator.withDistinctIds(update.vocabulary(), thresholds), count,
                GeneratedCases.USUAL_SEED);
    }
}
