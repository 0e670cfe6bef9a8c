package org.heurejuste.testing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.heurejuste.testing.history.CaseChange.Kind.FAILING_OTHERWISE;
import static org.heurejuste.testing.history.CaseChange.Kind.GONE;
import static org.heurejuste.testing.history.CaseChange.Kind.NEW;
import static org.heurejuste.testing.history.CaseChange.Kind.NEWLY_FAILING;
import static org.heurejuste.testing.history.CaseChange.Kind.NEWLY_PASSING;
import static org.heurejuste.testing.history.CaseChange.Kind.NEW_AND_FAILING;
import static org.heurejuste.testing.history.CaseChange.Kind.STILL_FAILING;
import static org.heurejuste.testing.history.CaseChange.Kind.STILL_PASSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestSuites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The history of runs")
class RunHistoryTest {

    private int started;

    @Test
    @DisplayName("tells what changed, what fails now before what passes now")
    void changes() {
        RecordedRun before = run(passed("a"), failed("b", "1"), failed("c", "1"), failed("d", "1"), passed("e"),
                passed("f"));
        RecordedRun after = run(failed("a", "2"), passed("b"), failed("c", "2"), failed("d", "1"), passed("e"),
                passed("g"), failed("h", "3"));

        RunComparison comparison = RunComparison.of(before, after);

        assertThat(comparison.changes()).extracting(c -> c.shown().name(), CaseChange::kind).containsExactly(
                tuple("a", NEWLY_FAILING),
                tuple("c", FAILING_OTHERWISE),
                tuple("h", NEW_AND_FAILING),
                tuple("b", NEWLY_PASSING),
                tuple("g", NEW), tuple("f", GONE));
        assertThat(comparison.counts()).isEqualTo(Map.of(NEWLY_FAILING, 1, FAILING_OTHERWISE, 1, NEW_AND_FAILING, 1,
                NEWLY_PASSING, 1, NEW, 1, GONE, 1, STILL_FAILING, 1, STILL_PASSING, 1));
        assertThat(comparison.of("s", "d")).map(CaseChange::kind).contains(STILL_FAILING);
    }

    @Test
    @DisplayName("tells a case that could not be decided from one that was decided wrongly")
    void otherStatus() {
        RecordedCase error = new RecordedCase("s", "a", Status.ERROR, Duration.ZERO, List.of("1"));

        assertThat(RunComparison.of(run(failed("a", "1")), run(error)).of("s", "a")).map(CaseChange::kind)
                .contains(FAILING_OTHERWISE);
    }

    @Test
    @DisplayName("compares with the pinned run, else with the one before")
    void pinned() {
        RecordedRun first = run(passed("a"));
        RecordedRun second = run(failed("a", "1"));
        RecordedRun third = run(failed("a", "1"));
        RunHistory history = RunHistory.none().with(first).with(second).with(third);

        assertThat(history.changes().orElseThrow().changes()).isEmpty();
        assertThat(history.pin(first).changes().orElseThrow().changes()).extracting(CaseChange::kind)
                .containsExactly(NEWLY_FAILING);
        assertThat(RunHistory.none().changes()).isEmpty();
        assertThat(RunHistory.none().with(first).changes()).isEmpty();
    }

    @Test
    @DisplayName("keeps the last runs and the pinned one")
    void bounded() {
        RecordedRun first = run(passed("a"));
        RunHistory history = RunHistory.none().with(first).pin(first);
        for (int i = 0; i < 50; i++) {
            history = history.with(run(passed("a")));
        }

        assertThat(history.runs()).hasSize(RunHistory.MOST_RUNS + 1).contains(first);
        assertThat(history.pinned()).isEqualTo(first);
    }

    @Test
    @DisplayName("keeps fewer runs of very many cases, but always two")
    void ofManyCases() {
        RecordedCase[] many = IntStream.range(0, 40_000).mapToObj(i -> passed("case " + i))
                .toArray(RecordedCase[]::new);
        RunHistory history = RunHistory.none();
        for (int i = 0; i < 5; i++) {
            history = history.with(run(many));
        }

        assertThat(history.runs()).hasSize(2);
    }

    @Test
    @DisplayName("lets what failed most recently run first")
    void urgency() {
        Suite suite = TestSuites.readable(TestSuites.suite("suite: Test", "cases:",
                "  - {name: a, expect: {Apology: none}}", "  - {name: b, expect: {Apology: none}}",
                "  - {name: c, expect: {Apology: none}}"));
        RunHistory history = RunHistory.none().with(run(suite, "b")).with(run(suite, "c")).with(run(suite));

        assertThat(suite.cases()).extracting(sample -> history.urgency().of(suite, sample))
                .containsExactly(RunHistory.MOST_RUNS, 2, 1);
    }

    @Test
    @DisplayName("records a run as it was, in no language")
    void records() {
        Suite suite = TestSuites.expecting("Apology: {by: MANAGER}");

        RecordedRun run = RecordedRun.of(TestSuites.run(suite, TestSuites.deciding(
                TestPolicy.decision("Apology", "Rule", null, "i1", "SIMPLE", "ADVISER"))));

        assertThat(run.failed()).isOne();
        assertThat(run.cases().get(0).differences()).containsExactly("≠ Apology, by: MANAGER / ADVISER");
    }

    @Test
    @DisplayName("is read as it was written")
    void file(@TempDir Path folder) throws IOException {
        RecordedRun first = run(passed("a"), failed("« é \" \n »", "x: 1 / 2", "y"));
        RunHistory history = RunHistory.none().with(first).with(run(passed("a"))).pin(first);
        Path file = folder.resolve("deep/runs.json.gz");

        HistoryFile.write(file, history);

        assertThat(HistoryFile.read(file)).isEqualTo(history);
        assertThat(folder.resolve("deep")).isDirectoryContaining("glob:**/runs.json.gz");
    }

    @Test
    @DisplayName("is empty where the file is missing, cut off or none")
    void brokenFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("runs");
        assertThat(HistoryFile.read(file)).isEqualTo(RunHistory.none());
        HistoryFile.write(file, RunHistory.none().with(run(passed("a"))));
        byte[] whole = Files.readAllBytes(file);
        for (byte[] broken : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), new byte[] {1, 2, 3})) {
            Files.write(file, broken);
            assertThat(HistoryFile.read(file)).isEqualTo(RunHistory.none());
        }
    }

    private RecordedRun run(RecordedCase... cases) {
        return new RecordedRun(Instant.ofEpochSecond(started++), Duration.ofMillis(12), List.of(cases));
    }

    private RecordedRun run(Suite suite, String... failing) {
        List<RecordedCase> cases = new ArrayList<>();
        suite.cases().forEach(sample -> cases.add(new RecordedCase(suite.path(), sample.name(),
                List.of(failing).contains(sample.name()) ? Status.FAILED : Status.PASSED, Duration.ZERO, List.of())));
        return run(cases.toArray(RecordedCase[]::new));
    }

    private static RecordedCase passed(String name) {
        return new RecordedCase("s", name, Status.PASSED, Duration.ofNanos(1_500_000), List.of());
    }

    private static RecordedCase failed(String name, String... differences) {
        return new RecordedCase("s", name, Status.FAILED, Duration.ofNanos(2_000_000), List.of(differences));
    }
}
