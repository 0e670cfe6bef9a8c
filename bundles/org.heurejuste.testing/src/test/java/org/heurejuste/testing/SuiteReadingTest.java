package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.heurejuste.runtime.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suite")
class SuiteReadingTest {
    private final Suite suite = TestSuites.readable(TestSuites.sample("recovery.cases.yaml"));

    @Test
    @DisplayName("has a name and its cases in the file's order")
    void nameAndCases() {
        assertThat(suite.name()).isEqualTo("Recovery");
        assertThat(suite.span().line()).isEqualTo(2);
        assertThat(suite.cases()).extracting(SampleCase::name)
                .containsExactly("Rude delivery, then an indifferent counter", "A loss in exact money, and a date",
                        "No value");
    }

    @Test
    @DisplayName("knows the line and column of each case's name")
    void places() {
        assertThat(suite.cases()).extracting(c -> c.span().line() + ":" + c.span().column()).containsExactly("4:11",
                "17:11", "25:11");
    }

    @Test
    @DisplayName("gives the facts of a case, defaults filled in")
    void facts() {
        List<Fact> given = suite.cases().get(0).given().given();
        assertThat(given).extracting(f -> f.type().name()).containsExactlyInAnyOrder("Customer", "Contact", "Incident",
                "Incident");
        assertThat(suite.cases().get(0).given().now()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(suite.cases().get(0).clauses()).containsExactly("D1", "D12");
    }

    @Test
    @DisplayName("keeps words that older YAML takes for yes, no or dates as the texts and dates that they are")
    void exactValues() {
        List<Fact> given = suite.cases().get(1).given().given();
        assertThat(given).filteredOn(f -> f.type().name().equals("Incident")).singleElement()
                .satisfies(f -> assertThat(f.values()).contains("NO", new BigDecimal("19.9")));
        assertThat(given).filteredOn(f -> f.type().name().equals("Promise")).singleElement()
                .satisfies(f -> assertThat(f.values()).containsExactly("7", LocalDate.of(2026, 3, 10)));
    }

    @Test
    @DisplayName("expects decisions one by one, by number, or none")
    void expectations() {
        Expectation apologies = suite.cases().get(0).expected().get(0);
        assertThat(apologies).isInstanceOfSatisfying(Expectation.Matching.class,
                m -> assertThat(m.patterns()).extracting(p -> p.fields().stream().map(ExpectedField::name).toList())
                        .containsExactly(List.of("subject", "by"), List.of("subject", "clause", "rule")));
        assertThat(suite.cases().get(0).expected().get(1)).isInstanceOfSatisfying(Expectation.Count.class,
                c -> assertThat(c.count()).isOne());
        assertThat(suite.cases().get(1).expected()).extracting(e -> e.type().name()).containsExactly("Goodwill",
                "Apology", "Guidance");
        assertThat(suite.cases().get(2).expected().get(0)).isInstanceOfSatisfying(Expectation.Matching.class,
                m -> assertThat(m.patterns().get(0).fields().get(0).test())
                        .isEqualTo(new ValueTest.Equal(new Operand.Value(null))));
    }

    @Test
    @DisplayName("says what is always true, and when")
    void invariants() {
        assertThat(suite.always()).extracting(Invariant::name)
                .containsExactly("No gesture to an abusive customer", "An apology comes with some advice");
        assertThat(suite.always().get(0).when()).singleElement()
                .satisfies(c -> assertThat(c.type().name()).isEqualTo("Contact"));
    }

    @Test
    @DisplayName("may use an alias for what several cases share")
    void aliases() {
        Suite shared = TestSuites.readable(TestSuites.suite(
                "suite: Shared",
                "cases:",
                "  - name: First",
                "    given: &calm {Customer: {tenureMonths: 7}}",
                "    expect: {Goodwill: none}",
                "  - name: Second",
                "    given: *calm",
                "    expect: {Goodwill: none}"));
        assertThat(shared.cases().get(1).given().given()).anySatisfy(f -> assertThat(f.values()).contains(7));
    }

    @Test
    @DisplayName("may be written on Windows, with a byte order mark")
    void windows() {
        Suite windows = new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(TestSuites.PATH,
                "\uFEFFsuite: Été\r\ncases:\r\n  - name: 😀 un cas\r\n    expect: {Goodwil: none}\r\n");
        assertThat(windows.name()).isEqualTo("Été");
        assertThat(windows.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.span().line()).isEqualTo(4);
            assertThat(d.span().column()).isEqualTo(14);
            assertThat(d.span().length()).isEqualTo("Goodwil".length());
        });
    }
}
