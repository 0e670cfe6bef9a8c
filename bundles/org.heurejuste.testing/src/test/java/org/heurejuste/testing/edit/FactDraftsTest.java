package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.heurejuste.testing.TestPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fact that is added")
class FactDraftsTest {

    private static CaseEntry entry(String given) {
        return SuiteDocument.open("a.cases.yaml", "cases:\n  - name: A\n    given: " + given + "\n",
                TestPolicy.vocabulary()).content().cases().get(0);
    }

    @Test
    @DisplayName("as a copy says the same, under an identifier of its own")
    void copy() {
        CaseEntry entry = entry("{Incident: [{id: i1, kind: DELAY}, {id: i2, kind: RUDENESS}]}");
        FactEntry first = entry.given().get(0).facts().get(0);
        assertThat(FactDrafts.copyOf(first, entry)).containsEntry("id", "i3").containsEntry("kind", "DELAY").hasSize(2);
    }

    @Test
    @DisplayName("gets an identifier where its type has one")
    void identified() {
        assertThat(FactDrafts.of(TestPolicy.vocabulary().type("Incident").orElseThrow(), entry("{}")))
                .containsExactly(org.assertj.core.api.Assertions.entry("id", "i1"));
        assertThat(FactDrafts.of(TestPolicy.vocabulary().type("Customer").orElseThrow(), entry("{}"))).isEmpty();
    }
}
