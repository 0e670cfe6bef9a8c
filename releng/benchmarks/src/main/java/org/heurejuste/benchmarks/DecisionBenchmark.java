package org.heurejuste.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;

/**
 * Decisions per second of the runtime, of the textbook use of KIE and of the same policy by hand, on the same
 * cases, in one run: the policy's sample cases, then made-up ones, which are larger. First all of them must decide every case alike.
 */
public final class DecisionBenchmark {
    private static final int CASES = 5_000;

    private DecisionBenchmark() {}

    /**
     * Runs the benchmark and prints what it found.
     *
     * @param arguments the policy project's folder, and optionally the number of rounds (100)
     * @throws Exception if the policy cannot be loaded
     */
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (DecisionService service = DecisionService.load(project, DecisionSettings.standard())) {
            List<Contender<?>> contenders = List.of(new NewKieSessions(project, service.vocabulary()),
                    new OurRuntime(service), new ByHand());
            measure("the policy's own sample cases", contenders, sampleCases(project), rounds);
            measure("made-up cases", contenders, madeUpCases(project, service), rounds);
        }
    }

    private static List<Case> sampleCases(Path project) throws Exception {
        return ProjectCheck.of(PolicyProject.open(project)).suites().stream()
                .flatMap(suite -> suite.cases().stream()).map(SampleCase::given).toList();
    }

    private static List<Case> madeUpCases(Path project, DecisionService service) throws Exception {
        CaseGenerator generator = new CaseGenerator(service.vocabulary(),
                Thresholds.of(PolicyProject.open(project), service.vocabulary()));
        return LongStream.range(0, CASES).mapToObj(generator::generate).toList();
    }

    private static void measure(String what, List<Contender<?>> contenders, List<Case> cases, int rounds) {
        System.out.println(what);
        checkThatAllDecideAlike(contenders, cases);
        Slots slots = new Slots(contenders);
        slots.run(cases, rounds);
        report(contenders, slots);
    }

    private static void checkThatAllDecideAlike(List<Contender<?>> contenders, List<Case> cases) {
        long decisions = 0;
        for (Case given : cases) {
            List<String> expected = decideInWords(contenders.get(0), given);
            decisions += expected.size();
            for (Contender<?> contender : contenders) {
                List<String> found = decideInWords(contender, given);
                if (!found.equals(expected)) {
                    throw new IllegalStateException("%s decides %s otherwise:%n%s%n%s".formatted(contender.name(),
                            given.name(), expected, found));
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d cases, %.1f facts and %.1f decisions each, decided alike by all%n",
                cases.size(),
                cases.stream().mapToInt(c -> c.given().size()).average().orElse(0), decisions / (double) cases.size());
    }

    private static <R> List<String> decideInWords(Contender<R> contender, Case given) {
        return contender.inWords(contender.decide(given));
    }

    private static void report(List<Contender<?>> contenders, Slots slots) {
        System.out.printf("%-24s %14s %14s %12s%n", "", "cases/CPU-s", "µs CPU/case", "times (a)");
        for (int i = 0; i < contenders.size(); i++) {
            double nanos = slots.nanosPerCase(i);
            System.out.printf(Locale.ROOT, "%-24s %,14.0f %14.1f %12.2f%n", contenders.get(i).name(), 1e9 / nanos,
                    nanos / 1_000, slots.ratio(i, 0));
        }
    }
}
