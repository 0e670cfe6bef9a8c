package org.heurejuste.testing.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.SmallProject.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;

import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.SmallProject;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run after an edit")
class ContinuousRunsTest {

    private static final String OLD = rule("Old", "", "Client( age > 60 )", "old");
    private static final String ORDERED = rule("Ordered", "", "Order( price > 10 )", "ordered");

    private final SmallProject project = SmallProject.of(OLD, ORDERED).cases(
            "  - {name: young, given: {Client: {age: 20}}, expect: {Answer: none}}",
            "  - {name: old, given: {Client: {age: 70}}, expect: {Answer: {text: old}}}",
            "  - {name: buys, given: {Client: {age: 20}, Order: {id: a, price: 20}}, expect: {Answer: {text: ordered}}}");
    private ContinuousRuns runs = new ContinuousRuns();

    @Test
    @DisplayName("decides everything the first time")
    void first() {
        assertThat(run()).satisfies(run -> {
            assertThat(run.changes().isEverything()).isTrue();
            assertThat(run.decided()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("decides nothing where nothing changed, nor where only a remark did")
    void unchanged() {
        run();
        assertThat(run().decided()).isZero();
        project.rules("rules.drl", "// a remark", OLD, ORDERED);
        assertThat(run()).satisfies(run -> {
            assertThat(run.changes().rules()).isZero();
            assertThat(run.decided()).isZero();
            assertThat(failed(run)).isEmpty();
        });
    }

    @Test
    @DisplayName("decides only cases in which the changed rule fired, or in which it could")
    void affected() {
        run();
        project.rules("rules.drl", OLD, rule("Ordered", "", "Order( price > 30 )", "ordered"));
        assertThat(run()).satisfies(run -> {
            assertThat(run.changes().rules()).isOne();
            assertThat(run.decided()).as("only one case has an order").isOne();
            assertThat(failed(run)).containsExactly("buys");
        });
    }

    @Test
    @DisplayName("decides no case whose facts are certainly not those that a new rule needs")
    void values() {
        run();
        project.rules("rules.drl", OLD, ORDERED,
                rule("Very old", "", "Client( age >= 80, mood == Mood.ANGRY )", "very old"));
        assertThat(run().decided()).isZero();
        project.rules("rules.drl", OLD, ORDERED, rule("Very old", "", "Client( age >= 70 )", "very old"));
        assertThat(run()).satisfies(run -> {
            assertThat(run.decided()).isOne();
            assertThat(failed(run)).containsExactly("old");
        });
        project.rules("rules.drl", OLD, ORDERED,
                "rule \"Ages\" no-loop when $c : Client( age == 20 ) then modify( $c ) { setAge( 90 ) } end",
                rule("Very old", "", "Client( age >= 80 )", "very old"));
        assertThat(failed(run())).containsExactly("young", "buys");
        project.rules("rules.drl", OLD, ORDERED,
                "rule \"Ages\" no-loop when $c : Client( age == 20 ) then modify( $c ) { setAge( 90 ) } end",
                rule("Very old", "", "Client( age >= 85 )", "very old, too"));
        assertThat(answers(run())).isEqualTo(answers(afresh())).contains("very old, too");
    }

    @Test
    @DisplayName("decides the cases in which a rule fired that is gone")
    void gone() {
        run();
        project.rules("rules.drl", ORDERED);
        assertThat(run()).satisfies(run -> {
            assertThat(run.decided()).isOne();
            assertThat(failed(run)).containsExactly("old");
        });
    }

    @Test
    @DisplayName("decides everything where a rule needs nothing")
    void needsNothing() {
        run();
        project.rules("rules.drl", OLD, ORDERED, rule("No order", "", "not Order()", "none"));
        assertThat(run()).satisfies(run -> {
            assertThat(run.decided()).isEqualTo(3);
            assertThat(failed(run)).containsExactly("young", "old");
        });
    }

    @Test
    @DisplayName("decides everything where more than a rule changed")
    void vocabulary() throws IOException {
        run();
        project.rules("more.drl", "declare More @term end\n");
        assertThat(run().changes().isEverything()).isTrue();
    }

    @Test
    @DisplayName("runs in the order of the rules in their file")
    void order() {
        String first = rule("First", "", "$c : Client( age > 60 )\n    not Answer()", "first");
        String second = rule("Second", "", "$c : Client( age > 60 )\n    not Answer()", "second");
        project.rules("rules.drl", first, second, ORDERED);
        String before = answers(run());
        project.rules("rules.drl", second, first, ORDERED);
        assertThat(answers(run())).isEqualTo(answers(afresh())).isNotEqualTo(before);
        project.rules("rules.drl", second, rule("First", "", "Client( age > 61 )\n    not Answer()", "1"), ORDERED);
        assertThat(answers(run())).isEqualTo(answers(afresh()));
        project.rules("rules.drl", rule("First", "", "Client( age > 61 )\n    not Answer()", "2"), second, ORDERED);
        assertThat(answers(run())).isEqualTo(answers(afresh())).contains("2");
    }

    @Test
    @DisplayName("survives rules that do not compile, and mending them costs one rule")
    void broken() {
        run();
        for (String broken : List.of("rule", "rule \"Ordered\" when Order( price > ) then end",
                "rule \"Ordered\" when Order( cost > 1 ) then end",
                "rule \"Ordered\" when Order() then noSuchThing(); end")) {
            project.rules("rules.drl", OLD, broken);
            assertThat(run().run()).as(broken).isEmpty();
            project.rules("rules.drl", OLD, rule("Ordered", "", "Order( price > 11 )", "ordered"));
            assertThat(run()).as(broken).satisfies(run -> {
                assertThat(run.changes().isEverything()).isFalse();
                assertThat(failed(run)).isEmpty();
            });
        }
    }

    @Test
    @DisplayName("survives a suite that cannot be read, and reads it again when it is mended")
    void brokenSuite() {
        run();
        project.cases("  - {name: young, given: {Klient: {}}}", "  - [");
        assertThat(run().suites().get(0).unreadable()).isNotEmpty();
        project.cases("  - {name: young, given: {Client: {age: 20}}, expect: {Answer: none}}");
        assertThat(run()).satisfies(run -> {
            assertThat(run.decided()).isZero();
            assertThat(run.run().orElseThrow().isGreen()).isTrue();
        });
    }

    @Test
    @DisplayName("survives a case that loops, and decides it again each time")
    void loop() {
        project.rules("rules.drl", OLD, ORDERED,
                "rule \"Loop\" when $o : Order( price > 0 ) then modify( $o ) { setPrice( $o.getPrice() + 1 ) } end");
        for (int i = 0; i < 2; i++) {
            assertThat(run()).satisfies(run -> {
                assertThat(run.run().orElseThrow().results()).filteredOn(r -> r.status() == Status.ERROR)
                        .extracting(r -> r.sample().name()).containsExactly("buys");
                assertThat(run.decided()).isPositive();
            });
        }
        project.rules("rules.drl", OLD, ORDERED);
        assertThat(failed(run())).isEmpty();
    }

    @Test
    @DisplayName("decides cases anew on another day, and always where rules look at the clock")
    void time() {
        TestClock clock = new TestClock();
        runs = new ContinuousRuns(clock);
        run();
        assertThat(run().decided()).isZero();
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(run().decided()).isEqualTo(3);
        project.rules("rules.drl", OLD, ORDERED, rule("Dated", "date-effective \"01-Jan-2040\"", "Order()", "x"));
        run();
        assertThat(run().decided()).isEqualTo(3);
    }

    @Test
    @DisplayName("tells of the most urgent cases first, and answers in the suite's order")
    void urgency() {
        List<String> told = new ArrayList<>();
        ContinuousRun run = run((suite, sample) -> sample.name().equals("buys") ? 0 : 1,
                new ContinuousRuns.Listener() {
                    @Override
                    public void finished(CaseResult result) {
                        told.add(result.sample().name());
                    }
                });
        assertThat(told).containsExactly("buys", "young", "old");
        assertThat(run.run().orElseThrow().results()).extracting(r -> r.sample().name()).containsExactly("young",
                "old", "buys");
    }

    /** A clock that a test sets. */
    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private ContinuousRun afresh() {
        ContinuousRuns kept = runs;
        runs = new ContinuousRuns();
        ContinuousRun run = run();
        runs = kept;
        return run;
    }

    private ContinuousRun run() {
        return run((suite, sample) -> 0, new ContinuousRuns.Listener() {
        });
    }

    private ContinuousRun run(ToIntBiFunction<Suite, SampleCase> urgency,
            ContinuousRuns.Listener listener) {
        try {
            return runs.run(project.open(), urgency, 0, listener, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> failed(ContinuousRun run) {
        return run.run().orElseThrow().results().stream().filter(r -> r.status() != Status.PASSED)
                .map(r -> r.sample().name()).toList();
    }

    private static String answers(ContinuousRun run) {
        return run.run().orElseThrow().results().stream().map(r -> r.decisions().toString()).toList().toString();
    }
}
