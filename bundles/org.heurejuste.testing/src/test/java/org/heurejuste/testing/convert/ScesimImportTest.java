package org.heurejuste.testing.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestSuites;
import org.heurejuste.testing.convert.ScesimImport.Imported;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Test scenarios of KIE")
class ScesimImportTest {

    @Test
    @DisplayName("become cases; what cannot be carried over is told with its case")
    void cases() throws Exception {
        Imported imported = ScesimImport.read("recovery.scesim", sample(), TestPolicy.vocabulary());
        String yaml = new String(new SuiteConverter(TestPolicy.vocabulary(), Locale.ENGLISH).written("recovery",
                imported.cases(), SuiteFormat.YAML), StandardCharsets.UTF_8);
        assertThat(yaml).isEqualTo("""
                suite: recovery
                cases:
                  - name: "Rude, then late"
                    given:
                      Incident:
                        - {kind: RUDENESS, loss: 12.50}
                        - {kind: DELAY}
                      Customer: {cooperative: true}
                    expect:
                      Apology: {by: MANAGER}
                      Goodwill: {amount: 20}
                  - name: "Rude, then late (2)"
                    given:
                      Incident: {kind: DELAY}
                    expect:
                      Apology: {by: ADVISER}
                  - name: Scenario 3
                    given:
                      Incident: {kind: OTHER, loss: null}
                      Customer: {cooperative: false}
                """);
        assertThat(imported.lost()).extracting(l -> l.message().in(Locale.ENGLISH)).containsExactly(
                "In the case `Rude, then late`, no fact of the vocabulary is called `Weather`.",
                "In the case `Rude, then late (2)`, the value of `Goodwill.amount` cannot be said in a suite: `> 10`.");
        Suite suite = new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(TestSuites.PATH, yaml);
        assertThat(suite.cases()).hasSize(2);
        assertThat(suite.unreadable()).hasSize(1);
    }

    @Test
    @DisplayName("of decision models, broken ones and other files are refused in a sentence")
    void refused() throws Exception {
        String scenarios = new String(sample(), StandardCharsets.UTF_8);
        assertThat(told(scenarios.replace("<type>RULE</type>", "<type>DMN</type>"))).hasSize(1)
                .allMatch(line -> line.contains("DMN"));
        for (String text : List.of("", "x", "<a/>", scenarios.substring(0, 900), "<a>".repeat(10_000),
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) {
            assertThat(told(text)).containsExactly("The file holds no test scenarios of KIE.");
        }
    }

    private static List<String> told(String text) {
        return ScesimImport.read("a.scesim", text.getBytes(StandardCharsets.UTF_8), TestPolicy.vocabulary()).lost()
                .stream()
                .map(l -> l.message().in(Locale.ENGLISH)).toList();
    }

    private static byte[] sample() throws Exception {
        try (InputStream in = Objects.requireNonNull(ScesimImportTest.class.getResourceAsStream("recovery.scesim"))) {
            return in.readAllBytes();
        }
    }
}
