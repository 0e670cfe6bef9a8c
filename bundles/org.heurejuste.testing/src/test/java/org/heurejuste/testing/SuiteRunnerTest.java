package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heurejuste.testing.TestPolicy.goodwill;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A run")
@Timeout(120)
class SuiteRunnerTest {
    private final Suite first = many("First", 40);
    private final Suite second = many("Second", 3);

    @Test
    @DisplayName("gives results in the order of the file, whichever case is decided first")
    void order() {
        AtomicInteger waits = new AtomicInteger();
        Function<Case, Outcome> uneven = given -> {
            busy(waits.incrementAndGet() % 3);
            return TestSuites.deciding(goodwill("i1", "1")).apply(given);
        };
        TestRun run = SuiteRunner.run(List.of(first, second), uneven, TestSuites.none(), RunListener.NONE, () -> false);
        assertThat(run.results()).extracting(r -> r.suite().name() + " " + r.sample().name())
                .startsWith("First Case 0", "First Case 1").endsWith("Second Case 1", "Second Case 2").hasSize(43);
        assertThat(run.isGreen()).isTrue();
        assertThat(run.passed()).isEqualTo(43);
        assertThat(run.of(second)).hasSize(3);
    }

    @Test
    @DisplayName("tells its listener of each case, in order, on the thread that started it")
    void listener() {
        List<String> told = new ArrayList<>();
        Thread caller = Thread.currentThread();
        RunListener listener = new RunListener() {
            @Override
            public void started(int cases) {
                told.add("started " + cases);
            }

            @Override
            public void finished(CaseResult result) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                told.add(result.sample().name() + " " + result.status());
            }
        };
        SuiteRunner.run(List.of(second), TestSuites.deciding(), TestSuites.none(), listener, () -> false);
        assertThat(told).containsExactly("started 3", "Case 0 FAILED", "Case 1 FAILED", "Case 2 FAILED");
    }

    @Test
    @DisplayName("uses the cores: two cases are decided at the same time")
    void parallel() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "needs two cores");
        CountDownLatch bothBegun = new CountDownLatch(2);
        Function<Case, Outcome> meeting = given -> {
            bothBegun.countDown();
            await(bothBegun);
            return TestSuites.deciding().apply(given);
        };
        assertThat(SuiteRunner.run(List.of(many("Two", 2)), meeting, TestSuites.none(), RunListener.NONE, () -> false)
                .results())
                .hasSize(2);
    }

    @Test
    @DisplayName("ends early when it is cancelled, and is not green then")
    void cancelled() {
        AtomicInteger decided = new AtomicInteger();
        Function<Case, Outcome> counting = given -> {
            decided.incrementAndGet();
            return TestSuites.deciding(goodwill("i1", "1")).apply(given);
        };
        TestRun run = SuiteRunner.run(List.of(first), counting, TestSuites.none(), RunListener.NONE,
                () -> decided.get() >= 5);
        assertThat(run.cancelled()).isTrue();
        assertThat(run.isGreen()).isFalse();
        assertThat(run.results().size()).isLessThan(40);
        assertThat(run.results()).extracting(CaseResult::status).containsOnly(Status.PASSED);
    }

    @Test
    @DisplayName("shows a case that could not be decided as an error, with the reason")
    void error() {
        TestRun run = TestSuites.run(second, TestSuites.failing());
        assertThat(run.failed()).isEqualTo(3);
        assertThat(run.results().get(0)).satisfies(r -> {
            assertThat(r.status()).isEqualTo(Status.ERROR);
            assertThat(r.error()).isNotNull();
            assertThat(r.error().in(Locale.ENGLISH)).isEqualTo("the rule `Apologise`");
            assertThat(r.decisions()).isEmpty();
        });
    }

    @Test
    @DisplayName("can be of one case alone")
    void oneCase() {
        TestRun run = TestSuites.run(first.only(first.cases().get(7)), TestSuites.deciding(goodwill("i1", "1")));
        assertThat(run.results()).extracting(r -> r.sample().name()).containsExactly("Case 7");
    }

    @Test
    @DisplayName("of nothing is over at once")
    void nothing() {
        assertThat(SuiteRunner.run(List.of(), TestSuites.deciding(), TestSuites.none(), RunListener.NONE, () -> false)
                .isGreen()).isTrue();
    }

    @Test
    @DisplayName("does not swallow a defect of what decides")
    void defect() {
        Function<Case, Outcome> broken = given -> {
            throw new IllegalArgumentException("defect");
        };
        assertThatThrownBy(() -> TestSuites.run(second, broken)).hasRootCauseMessage("defect");
    }

    private static Suite many(String name, int cases) {
        String list = String.join("\n", IntStream.range(0, cases)
                .mapToObj(i -> "  - {name: Case " + i + ", expect: {Goodwill: one}}").toList());
        return TestSuites.readable(new SuiteReader(TestPolicy.vocabulary(), Set.of())
                .read(name + ".cases.yaml", "suite: " + name + "\ncases:\n" + list + "\n"));
    }

    private static void busy(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
