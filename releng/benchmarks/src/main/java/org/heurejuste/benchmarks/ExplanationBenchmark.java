package org.heurejuste.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.Thresholds;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.Recording;
import org.heurejuste.testing.generate.CaseGenerator;

/**
 * What explanations cost, in the process's own processor time: a case decided and recorded, and one whose reasons are told at once, against
 * the same case decided alone; also where a rule changes a fact in most of the cases. And why a rule did not fire in cases of 20 facts among 300 rules,
 * in the thread's own.
 */
public final class ExplanationBenchmark {
    private static final String FOLDER = "src/main/resources/org/heurejuste/service/";
    private static final String CHANGES = """
            package org.heurejuste.service
            rule "Another day" no-loop salience 100 when $incident : Incident( daysOpen < 1000 ) then
                modify( $incident ) { setDaysOpen( $incident.getDaysOpen() + 1 ) }
            end
            """;
    private static final int MORE_RULES = 200;
    private static final int FACTS = 20;
    private static final int CASES = 1_000;
    private static final int QUESTIONS = 2_000;

    private ExplanationBenchmark() {}

    /**
     * Runs the benchmark and prints what it found.
     *
     * @param arguments the policy project's folder, and optionally the number of rounds (200)
     * @throws Exception if the policy cannot be loaded
     */
    public static void main(String[] arguments) throws Exception {
        PolicyProject policy = PolicyProject.open(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        why("made-up cases, rules that only insert", policy, rounds);
        why("made-up cases, a rule more that changes every incident", policy.withText(FOLDER + "more.drl", CHANGES),
                rounds);
        whyNot(policy.withText(FOLDER + "more.drl",
                RuleTexts.file(MORE_RULES).replace("System.out.println( $customer.getId() );", "")));
    }

    private static void why(String title, PolicyProject project, int rounds) throws Exception {
        CompiledPolicy policy = compile(project);
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard());
                Explainer explainer = Explainer.of(policy, project, DecisionSettings.standard())) {
            List<Case> cases = LongStream.range(0, CASES).mapToObj(generator(project, policy)::generate).toList();
            Slots slots = new Slots(
                    List.of(new OurRuntime(service), new Recorded(explainer), new Explained(explainer)));
            slots.run(cases, rounds);
            System.out.printf(Locale.ROOT,
                    "%s (a fact changes in %.0f %% of them): decided %.1f µs of processor time a case; recorded %.1f µs, %.3f of the"
                            + " throughput; explained at once %.1f µs%n",
                    title, 100 * changing(explainer, cases), slots.nanosPerCase(0) / 1_000,
                    slots.nanosPerCase(1) / 1_000, slots.ratio(1, 0), slots.nanosPerCase(2) / 1_000);
        }
    }

    /** The share of the cases in which a rule changes facts. */
    private static double changing(Explainer explainer, List<Case> cases) {
        return (double) cases.stream().filter(given -> changes(explainer, given)).count() / cases.size();
    }

    private static boolean changes(Explainer explainer, Case given) {
        return explainer.explain(given, rule -> false) instanceof Explanation.Decided decided
                && decided.firings().stream().anyMatch(firing -> firing.rule().name().equals("Another day"));
    }

    private static void whyNot(PolicyProject project) throws Exception {
        CompiledPolicy policy = compile(project);
        try (Explainer explainer = Explainer.of(policy, project, DecisionSettings.standard())) {
            CaseGenerator generator = generator(project, policy);
            List<Case> cases = LongStream.iterate(0, seed -> seed + 1).mapToObj(generator::generate)
                    .filter(made -> made.given().size() == FACTS).limit(20).toList();
            List<RuleDefinition> rules = explainer.rules();
            double[] times = new double[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) {
                RuleDefinition asked = rules.get(i * 7 % rules.size());
                Case given = cases.get(i % cases.size());
                times[i] = Times.ofThread(() -> explain(explainer, given, asked));
            }
            System.out.printf(Locale.ROOT, "why not, a rule of %d in a case of %d facts, decided anew: %s%n",
                    rules.size(), FACTS, Times.medianAndP95(times));
        }
    }

    private static void explain(Explainer explainer, Case given, RuleDefinition asked) {
        if (!(explainer.explain(given, asked::equals) instanceof Explanation.Decided)) {
            throw new IllegalStateException("not decided: " + given.name());
        }
    }

    private static CompiledPolicy compile(PolicyProject project) {
        return PolicyCompiler.compile(project).policy().orElseThrow();
    }

    private static CaseGenerator generator(PolicyProject project, CompiledPolicy policy) {
        return new CaseGenerator(policy.vocabulary(), Thresholds.of(project, policy.vocabulary()));
    }

    /** The runtime with what happens recorded, and nobody who asks. */
    private record Recorded(Explainer explainer) implements Contender<Recording> {

        @Override
        public String name() {
            return "recorded";
        }

        @Override
        public Recording decide(Case given) {
            return explainer.record(given);
        }

        @Override
        public List<String> inWords(Recording recorded) {
            return DecisionText.of(((Outcome.Decided) recorded.outcome()).decisions());
        }
    }

    /** The runtime with the reasons of all decisions told at once. */
    private record Explained(Explainer explainer) implements Contender<Explanation> {

        @Override
        public String name() {
            return "explained";
        }

        @Override
        public Explanation decide(Case given) {
            return explainer.explain(given, rule -> false);
        }

        @Override
        public List<String> inWords(Explanation decided) {
            return DecisionText.of(((Explanation.Decided) decided).decisions().stream()
                    .map(one -> one.decision()).toList());
        }
    }
}
