package org.heurejuste.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.Thresholds;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.coverage.CoverageMeter;
import org.heurejuste.runtime.coverage.Sighting;
import org.heurejuste.testing.generate.CaseGenerator;

/** What coverage costs, in the process's own processor time: a case measured against the same case decided alone. */
public final class CoverageBenchmark {
    private static final int CASES = 300;

    private CoverageBenchmark() {}

    /**
     * Runs the benchmark and prints what it found.
     *
     * @param arguments the policy project's folder, and optionally the number of rounds (100)
     * @throws Exception if the policy cannot be loaded
     */
    public static void main(String[] arguments) throws Exception {
        PolicyProject project = PolicyProject.open(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        CompiledPolicy policy = PolicyCompiler.compile(project).policy().orElseThrow();
        CaseGenerator generator = new CaseGenerator(policy.vocabulary(),
                Thresholds.of(project, policy.vocabulary()));
        List<Case> cases = LongStream.range(0, CASES).mapToObj(generator::generate).toList();
        CoverageMeter meter = CoverageMeter.of(policy, project, DecisionSettings.standard());
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            Slots slots = new Slots(List.of(new OurRuntime(service), new Measured(meter)));
            slots.run(cases, rounds);
            System.out.printf(Locale.ROOT,
                    "decided %.1f µs of processor time a case; measured for coverage %.1f µs, %.1f times as much%n",
                    slots.nanosPerCase(0) / 1_000, slots.nanosPerCase(1) / 1_000, 1 / slots.ratio(1, 0));
        }
    }

    /** A case decided and looked at for everything that it shows of the policy. */
    private record Measured(CoverageMeter meter) implements Contender<Sighting> {

        @Override
        public String name() {
            return "measured";
        }

        @Override
        public Sighting decide(Case given) {
            return meter.measure(given);
        }

        /** A sighting holds no decisions. */
        @Override
        public List<String> inWords(Sighting seen) {
            return List.of();
        }
    }
}
