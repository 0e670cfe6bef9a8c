package org.heurejuste.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.continuous.ContinuousRun;
import org.heurejuste.testing.continuous.ContinuousRuns;

/**
 * How long someone waits who changes one rule among 500 and wants to see what becomes of 1,000 cases: by a run after the edit, and by
 * compiling and running everything. Both take turns, and every result of both must be the same. Arguments: the folder of the service
 * policy, and the number of edits.
 */
public final class LoopBenchmark {

    private static final int CASES = 1_000;
    private static final double MILLION = 1e6;

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final PrintStream out = System.out;

    /** What a run took: on the wall, and of all processors. */
    private record Cost(double wall, double processor) {
    }

    private interface Work<T> {
        T run() throws IOException, PolicyProjectException;
    }

    private LoopBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param arguments the folder of the service policy, and the number of edits
     * @throws IOException if no large policy can be made of it
     * @throws PolicyProjectException if it is none
     */
    public static void main(String[] arguments) throws IOException, PolicyProjectException {
        Path folder = LargePolicy.make(Path.of(arguments[0]), Files.createTempDirectory("large-policy"), CASES);
        new LoopBenchmark().measure(PolicyProject.open(folder), Integer.parseInt(arguments[1]));
    }

    private void measure(PolicyProject first, int edits) throws IOException, PolicyProjectException {
        ContinuousRuns continuous = new ContinuousRuns();
        ContinuousRun start = run(continuous, first);
        TestRun everything = start.run().orElseThrow();
        if (!everything.isGreen()) {
            throw new IllegalStateException("the cases expect what is decided");
        }
        List<Cost> ours = new ArrayList<>();
        List<Cost> whole = new ArrayList<>();
        List<Double> decided = new ArrayList<>();
        int failures = 0;
        for (int i = 0; i < edits; i++) {
            PolicyProject edited = LargePolicy.edited(first, i);
            ContinuousRun run = time(ours, () -> run(continuous, edited));
            TestRun other = time(whole, () -> runEverything(edited));
            decided.add((double) run.decided());
            failures += other.failed();
            compare(run, other);
        }
        out.printf(Locale.ROOT, "%d edits of one rule, %d cases, %d results wrong after them; all results alike%n",
                edits, everything.results().size(), failures);
        print("run after an edit", ours);
        print("everything", whole);
        out.printf(Locale.ROOT, "cases decided again: median %.0f%n", Times.median(decided));
    }

    private static ContinuousRun run(ContinuousRuns runs, PolicyProject project) throws IOException {
        return runs.run(project, (suite, sample) -> 0, 0, new ContinuousRuns.Listener() {
        }, () -> false);
    }

    private static TestRun runEverything(PolicyProject project) throws IOException {
        ProjectCheck check = ProjectCheck.of(project);
        return check.run(GeneratedCases.none(check.compilation().vocabulary()), RunListener.NONE, () -> false);
    }

    private static void compare(ContinuousRun run, TestRun other) {
        List<String> ours = results(run.run().orElseThrow());
        List<String> theirs = results(other);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("not the same results");
        }
    }

    private static List<String> results(TestRun run) {
        return run.results().stream().map(
                result -> result.sample().name() + result.status() + result.decisions() + result.lines(Locale.ENGLISH))
                .toList();
    }

    private <T> T time(List<Cost> costs, Work<T> work) throws IOException, PolicyProjectException {
        long wall = System.nanoTime();
        long processor = machine.getProcessCpuTime();
        T result = work.run();
        costs.add(new Cost((System.nanoTime() - wall) / MILLION, (machine.getProcessCpuTime() - processor) / MILLION));
        return result;
    }

    /** The first half warms up. */
    private void print(String what, List<Cost> costs) {
        List<Cost> counted = costs.subList(costs.size() / 2, costs.size());
        List<Double> walls = counted.stream().map(Cost::wall).sorted().toList();
        out.printf(Locale.ROOT, "%s: median %.0f ms, longest %.0f ms; processor time %.0f ms%n", what,
                Times.median(walls),
                walls.get(walls.size() - 1), Times.median(counted.stream().map(Cost::processor).toList()));
    }
}
