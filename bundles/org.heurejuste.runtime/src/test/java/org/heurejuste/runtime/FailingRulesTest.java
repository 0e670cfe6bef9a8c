package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in a case fails that case, names the rule, and leaves the next case alone. */
class FailingRulesTest {
    private static final String FILE = "src/main/resources/org/heurejuste/test/rules.drl:";

    private final DecisionService service = DecisionService.of(Policies.failing(),
            new DecisionSettings(500, Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throw     | Throw                          | 32  | failed when it fired: it used a value that is missing.
            divide    | Divide                         | 40  | failed when it fired: it calculated something that has no result.
            recurse   | Recurse                        | 51  | failed when it fired: it called itself without end.
            condition | Ask too much of a missing text | 91  | could not be checked: it used a value that is missing.
            half      | Answer half a character        | 73  | made a decision `Answer` whose `about` holds a value that cannot be answered.
            huge      | Answer beyond measure          | 80  | made a decision `Answer` whose `amount` holds a value that cannot be answered.
            """)
    void aRuleThatFailsIsNamedWithItsLine(String asked, String rule, int line, String what) {
        Outcome.Failed failed = failed(asked, "condition".equals(asked) ? "null" : "'r'");

        assertThat(Objects.requireNonNull(failed.rule()).name()).isEqualTo(rule);
        assertThat(failed.message().in(Locale.ENGLISH)).containsIgnoringCase("the rule `" + rule + "`").contains(what);
        assertThat(failed.message().in(Locale.ENGLISH)).contains(FILE + line);
        assertThat(service.decide(asking("nothing", "'next'"))).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void rulesThatFireWithoutEndMeetTheFiringLimit() {
        assertThat(failed("loop", "'r'").message().in(Locale.ENGLISH))
                .isEqualTo("The rules fired more than 500 times without coming to an end, `Loop` (" + FILE
                        + "54) most often.");
    }

    @Test
    void rulesThatTakeTooLongMeetTheDeadline() {
        service.decide(asking("nothing", "'the first case of a program takes long by itself'"));
        try (DecisionService hurried = DecisionService.of(Policies.failing(),
                new DecisionSettings(1_000_000, Duration.ofSeconds(1)))) {
            Outcome outcome = hurried.decide(asking("dawdle", "'r'"));

            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(((Outcome.Failed) outcome).message().in(Locale.ENGLISH))
                    .startsWith("The case was not decided within 1.0 s; the last rule to fire was `Dawdle` (" + FILE
                            + "61)");
            assertThat(hurried.decide(asking("nothing", "'next'"))).isInstanceOf(Outcome.Decided.class);
        }
    }

    @Test
    void objectsOfNoDeclaredTypeAreNoDecisions() {
        Outcome.Decided decided = (Outcome.Decided) service.decide(asking("rubbish", "'r'"));
        assertThat(decided.decisions()).extracting(Decision::rule).containsExactly("Answer every request");
    }

    @Test
    void theFailureSpeaksFrench() {
        assertThat(failed("throw", "'r'").message().in(Locale.FRENCH))
                .isEqualTo("La règle `Throw` (" + FILE
                        + "32) a échoué en s'appliquant : elle utilise une valeur qui manque.");
    }

    private Outcome.Failed failed(String asked, String id) {
        Outcome outcome = service.decide(asking(asked, id));
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed) outcome;
    }

    private static Case asking(String asked, String id) {
        return Cases.of(Policies.failing(),
                "'name': 'x', 'given': {'Request': {'id': %s, 'asks': '%s', 'count': 3}}".formatted(id, asked));
    }
}
