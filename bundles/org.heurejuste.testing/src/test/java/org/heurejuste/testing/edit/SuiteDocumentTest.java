package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heurejuste.testing.edit.Section.EXPECT;
import static org.heurejuste.testing.edit.Section.GIVEN;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestSuites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A suite as a document")
class SuiteDocumentTest {
    private static final String SUITE = """
            # The suite of the tests
            suite: "Recovery"   # as QA calls it
            cases:

              # Deliveries
              - name: Rude delivery   # seen in March
                clauses: [D1, D12]
                given:
                  Customer: {tenureMonths: 30, cooperative: true}  # a good one
                  Incident:
                    - {id: i1, kind: RUDENESS}   # the first
                    # then
                    - {id: i2, kind: APATHY}
                expect:
                  Goodwill: one

              - name: 'Late'
                given:
                  Incident:
                    id: i1
                    kind: DELAY  # of two days
                expect:
                  Apology: {subject: i1}
            """;

    @Nested
    @DisplayName("changes only")
    class Changes {

        @Test
        @DisplayName("a value")
        void value() {
            changes("Customer: {tenureMonths: 30,", "Customer: {tenureMonths: 31,",
                    new SuiteEdit.SetField(0, GIVEN, "Customer", 0, "tenureMonths", 31));
        }

        @Test
        @DisplayName("a text, in the quotation marks it had")
        void quoted() {
            changes("name: 'Late'", "name: 'It''s late'", new SuiteEdit.SetName(1, "It's late"));
            changes("suite: \"Recovery\"", "suite: \"Recovery 2\"", new SuiteEdit.SetSuiteName("Recovery 2"));
        }

        @Test
        @DisplayName("a field that is added, in the order of the vocabulary")
        void addedField() {
            changes("- {id: i2, kind: APATHY}", "- {id: i2, kind: APATHY, loss: 12.50}",
                    new SuiteEdit.SetField(0, GIVEN, "Incident", 1, "loss", new BigDecimal("12.50")));
            changes("Apology: {subject: i1}", "Apology: {about: DELAY, subject: i1}",
                    new SuiteEdit.SetField(1, EXPECT, "Apology", 0, "about", "DELAY"));
            changes("        kind: DELAY  # of two days\n", "        kind: DELAY  # of two days\n        heard: true\n",
                    new SuiteEdit.SetField(1, GIVEN, "Incident", 0, "heard", true));
        }

        @Test
        @DisplayName("a field that is left out")
        void clearedField() {
            changes("{tenureMonths: 30, cooperative: true}", "{cooperative: true}",
                    new SuiteEdit.ClearField(0, GIVEN, "Customer", 0, "tenureMonths"));
            changes("{tenureMonths: 30, cooperative: true}", "{tenureMonths: 30}",
                    new SuiteEdit.ClearField(0, GIVEN, "Customer", 0, "cooperative"));
            changes("        id: i1\n", "", new SuiteEdit.ClearField(1, GIVEN, "Incident", 0, "id"));
        }

        @Test
        @DisplayName("a fact that is added")
        void addedFact() {
            changes("        - {id: i2, kind: APATHY}\n", """
                            - {id: i2, kind: APATHY}
                            - {id: i3, kind: DELAY}
                    """, new SuiteEdit.AddFact(0, GIVEN, "Incident", 2, fields("id", "i3", "kind", "DELAY")));
            changes("""
                            - {id: i2, kind: APATHY}
                    """, """
                            - {id: i2, kind: APATHY}
                          Promise: {id: p1}
                    """, new SuiteEdit.AddFact(0, GIVEN, "Promise", 0, fields("id", "p1")));
        }

        @Test
        @DisplayName("one fact into two")
        void listOfTwo() {
            changes("""
                            id: i1
                            kind: DELAY  # of two days
                    """, """
                            - id: i1
                              kind: DELAY  # of two days
                            - {id: i2, kind: OTHER}
                    """, new SuiteEdit.AddFact(1, GIVEN, "Incident", 1, fields("id", "i2", "kind", "OTHER")));
            changes("Apology: {subject: i1}\n", """
                    Apology:
                            - {subject: i1}
                            - {subject: i2}
                    """, new SuiteEdit.AddFact(1, EXPECT, "Apology", 1, fields("subject", "i2")));
        }

        @Test
        @DisplayName("a fact that goes")
        void removedFact() {
            changes("        - {id: i1, kind: RUDENESS}   # the first\n", "",
                    new SuiteEdit.RemoveFact(0, GIVEN, "Incident", 0));
            changes("      Customer: {tenureMonths: 30, cooperative: true}  # a good one\n", "",
                    new SuiteEdit.RemoveFact(0, GIVEN, "Customer", 0));
        }

        @Test
        @DisplayName("the order of facts, with the comments above them")
        void movedFact() {
            changes("""
                            - {id: i1, kind: RUDENESS}   # the first
                            # then
                            - {id: i2, kind: APATHY}
                    """, """
                            # then
                            - {id: i2, kind: APATHY}
                            - {id: i1, kind: RUDENESS}   # the first
                    """, new SuiteEdit.MoveFact(0, GIVEN, "Incident", 1, 0));
        }

        @Test
        @DisplayName("what is expected")
        void expectation() {
            changes("Goodwill: one", "Goodwill: none", new SuiteEdit.SetCount(0, "Goodwill", 0));
            changes("Goodwill: one", "Goodwill: {amount: 20}",
                    new SuiteEdit.SetField(0, EXPECT, "Goodwill", 0, "amount", new BigDecimal("20")));
            changes("Apology: {subject: i1}", "Apology: 2", new SuiteEdit.SetCount(1, "Apology", 2));
            changes("      Goodwill: one\n", "      Goodwill: one\n      Apology: none\n",
                    new SuiteEdit.SetCount(0, "Apology", 0));
        }

        @Test
        @DisplayName("clauses and time")
        void clausesAndTime() {
            changes("[D1, D12]", "[D1, D12, D13]", new SuiteEdit.SetClauses(0, List.of("D1", "D12", "D13")));
            changes("    clauses: [D1, D12]\n", "", new SuiteEdit.SetClauses(0, List.of()));
            changes("    clauses: [D1, D12]\n", "    clauses: [D1, D12]\n    now: 2026-03-02T09:00:00\n",
                    new SuiteEdit.SetNow(0, "2026-03-02T09:00:00"));
            changes("  - name: 'Late'\n", "  - name: 'Late'\n    clauses: [E1]\n",
                    new SuiteEdit.SetClauses(1, List.of("E1")));
        }

        @Test
        @DisplayName("the cases: one more, apart like the others")
        void addedCase() {
            changes("      Apology: {subject: i1}\n", """
                          Apology: {subject: i1}

                      - name: "New: a case"
                        given: {}
                    """, new SuiteEdit.AddCase(2, CaseDraft.named("New: a case")));
        }

        @Test
        @DisplayName("the cases: one less")
        void removedCase() {
            assertThat(after(new SuiteEdit.RemoveCase(0)).text()).isEqualTo("""
                    # The suite of the tests
                    suite: "Recovery"   # as QA calls it
                    cases:

                      # Deliveries
                      - name: 'Late'
                        given:
                          Incident:
                            id: i1
                            kind: DELAY  # of two days
                        expect:
                          Apology: {subject: i1}
                    """);
            assertThat(after(new SuiteEdit.RemoveCase(1)).text()).endsWith("expect:\n      Goodwill: one\n");
        }

        @Test
        @DisplayName("the cases: a copy")
        void duplicatedCase() {
            String copy = "\n  - name: 'Late again'\n"
                    + SUITE.substring(SUITE.indexOf("    given:\n      Incident:\n        id"));
            assertThat(after(new SuiteEdit.DuplicateCase(1, "Late again")).text()).isEqualTo(SUITE + copy);
        }

        @Test
        @DisplayName("the order of cases")
        void movedCase() {
            SuiteDocument moved = after(new SuiteEdit.MoveCase(1, 0));
            assertThat(moved.content().cases()).extracting(CaseEntry::name).containsExactly("Late", "Rude delivery");
            assertThat(moved.text()).contains("# Deliveries\n  - name: Rude delivery   # seen in March");
        }

        private static void changes(String before, String after, SuiteEdit edit) {
            assertThat(SUITE).contains(before);
            SuiteChange change = change(open(SUITE), edit);
            assertThat(change.after().text()).isEqualTo(SUITE.replace(before, after));
            assertThat(TextEdit.apply(change.edits(), SUITE)).isEqualTo(change.after().text());
        }

        private static SuiteDocument after(SuiteEdit edit) {
            return change(open(SUITE), edit).after();
        }
    }

    @Test
    @DisplayName("makes several changes at once, told as changes of the first text")
    void several() throws Exception {
        SuiteChange change = open(SUITE).apply(List.of(new SuiteEdit.SetName(0, "Ruder"),
                new SuiteEdit.RemoveFact(0, GIVEN, "Incident", 0), new SuiteEdit.SetName(1, "Later"),
                new SuiteEdit.AddCase(2, CaseDraft.named("New")), new SuiteEdit.SetCount(2, "Apology", 3)));
        assertThat(change.after().text()).endsWith("""
                  - name: New
                    given: {}
                    expect:
                      Apology: 3
                """).contains("- name: Ruder   # seen", "- name: 'Later'\n").doesNotContain("RUDENESS");
        assertThat(TextEdit.apply(change.edits(), SUITE)).isEqualTo(change.after().text());
    }

    @Test
    @DisplayName("keeps a byte order mark, Windows line ends and a missing last line end")
    void bytes() {
        String text = "\uFEFFsuite: S\r\ncases:\r\n  - name: A\r\n    expect: {Goodwill: one}";
        SuiteDocument after = change(open(text), new SuiteEdit.SetField(0, GIVEN, "Customer", 0, "id", "c1")).after();
        assertThat(after.text()).isEqualTo("\uFEFFsuite: S\r\ncases:\r\n  - name: A\r\n    given:\r\n"
                + "      Customer: {id: c1}\r\n    expect: {Goodwill: one}");
        assertThat(open(text).text()).isEqualTo(text);
    }

    @Test
    @DisplayName("changes nothing where nothing is to be changed")
    void nothing() {
        SuiteDocument document = open(SUITE);
        SuiteChange change = change(document, new SuiteEdit.SetName(0, "Rude delivery"));
        assertThat(change.edits()).isEmpty();
        assertThat(change.after()).isSameAs(document);
    }

    @Test
    @DisplayName("begins with the first case of an empty file")
    void empty() {
        assertThat(change(open(""), new SuiteEdit.AddCase(0, CaseDraft.named("First"))).after().text())
                .isEqualTo("cases:\n  - name: First\n    given: {}\n");
    }

    @Test
    @DisplayName("does not change what is shared by an anchor")
    void shared() {
        SuiteDocument document = open("""
                cases:
                  - name: A
                    given: {Customer: &c {id: c1}}
                  - name: B
                    given: {Customer: *c}
                """);
        assertThatThrownBy(() -> document.apply(new SuiteEdit.SetField(1, GIVEN, "Customer", 0, "id", "c2")))
                .isInstanceOf(EditRefusedException.class).hasMessageContaining("anchor");
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static SuiteDocument open(String text) {
        return SuiteDocument.open(TestSuites.PATH, text, TestPolicy.vocabulary());
    }

    private static SuiteChange change(SuiteDocument document, SuiteEdit edit) {
        try {
            return document.apply(edit);
        } catch (EditRefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
