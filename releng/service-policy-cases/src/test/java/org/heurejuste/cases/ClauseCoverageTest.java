package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The sample cases say of every clause when it applies and when it does not, and of every two that meet what comes of it. */
@TestInstance(Lifecycle.PER_CLASS)
class ClauseCoverageTest {

    /** Before the colon a clause, behind it those that take up what it decides, keep it from deciding, or share its conditions. */
    private static final String MEETING = """
            A1: A2 A7 C9
            A2: A7 E1
            A3: A4
            A4: A7
            A5: A7
            A6: A7
            A7: C2 C3 C6 E4
            A8: C3 D15
            B1: B2
            B2: B3
            B3: B4 B9
            B4: B5 B8 B9 D10
            B5: D1 D2 D3 D10
            B6: C2 C5 C6
            B7: C2 C5 C6
            B8: D12 D16
            B9: E4
            C1: C2 C3 C4 C5 C6 B6 D8
            C2: C3 C4 C5 C6 C8
            C3: C7 C8 D13
            C4: C7 E3
            C5: C6 C7 D5
            C6: C8
            C7: D7
            C9: A2 D8
            C10: D1 D2 D3 D9
            D1: D2 D3 D4 D9 D10 D12 E1
            D3: D9 D10 D12
            D4: D5 D6 D7 D8
            D5: D6 D8 D16
            D6: D8
            D7: D8
            D10: D11 D12
            D11: D12
            D12: D16
            D14: D15 E3 E4
            D15: E4
            E1: E2
            E2: D4
            E3: D14
            """;

    private DecidedCases cases;

    @BeforeAll
    void decide() throws Exception {
        cases = DecidedCases.all();
    }

    @Test
    void everyClauseHasACaseInWhichItDecidesAndOneInWhichItDoesNot() {
        assertThat(cases.clauses()).hasSize(47);
        assertThat(cases.byClause()).allSatisfy((clause, counted) -> {
            assertThat(counted.yes()).as("cases in which %s decides", clause).isPositive();
            assertThat(counted.no()).as("cases about %s in which it does not decide", clause).isPositive();
        });
    }

    static Stream<List<String>> meeting() {
        return MEETING.lines().map(line -> line.split("[: ]+"))
                .flatMap(words -> Arrays.stream(words).skip(1).map(other -> List.of(words[0], other)));
    }

    @Test
    void everyTwoClausesThatMeetHaveACaseAboutBoth() {
        assertThat(meeting().filter(pair -> !cases.isAbout(pair.get(0), pair.get(1)))).isEmpty();
    }

    @Test
    void theDocumentationSaysHowManyThereAre() throws Exception {
        for (String page : List.of("service-policy.md", "politique-de-service.md")) {
            assertThat(Files.readString(Path.of("../../docs", page))).as(page)
                    .contains("**" + cases.count() + "**", "**" + cases.clauses().size() + "**",
                            "**" + cases.rules() + "**",
                            "**" + meeting().count() + "**");
        }
    }
}
