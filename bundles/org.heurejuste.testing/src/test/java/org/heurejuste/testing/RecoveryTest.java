package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A suite of which one case is no YAML")
class RecoveryTest {
    private static final String TEXT = """
            suite: Broken
            # the cases
            cases:
              - name: Before
                expect: {Goodwill: none}

              - name: Broken
                given: {Customer: {id: "c1}
                expect: {Goodwill: none}
              # after
              - name: After
                expect: {Goodwill: one}
            always:
              - name: Never two
                expect: {Goodwill: none}
            """;

    @Test
    @DisplayName("is read but for that case, which counts as failed")
    void isRead() {
        Suite suite = TestSuites.suite(TEXT.split("\n"));
        assertThat(suite.name()).isEqualTo("Broken");
        assertThat(suite.cases()).extracting(SampleCase::name).containsExactly("Before", "After");
        assertThat(suite.always()).extracting(Invariant::name).containsExactly("Never two");
        assertThat(suite.unreadable()).extracting(Unreadable::name).containsExactly("Broken");
        assertThat(suite.diagnostics()).extracting(d -> d.span().line() + " " + d.message().in(Locale.ENGLISH))
                .containsExactly("8 This quotation is not closed.");
    }

    @Test
    @DisplayName("can be changed but for that case")
    void isChanged() throws Exception {
        SuiteDocument document = SuiteDocument.open(TestSuites.PATH, TEXT, TestPolicy.vocabulary());
        assertThat(document.content().cases()).extracting(CaseEntry::editable).containsExactly(true, false, true);
        assertThat(document.apply(new SuiteEdit.SetField(2, Section.GIVEN, "Customer", 0, "id", "c2")).after().text())
                .isEqualTo(TEXT.replace("  - name: After\n",
                        "  - name: After\n    given:\n      Customer: {id: c2}\n"));
        assertThat(document.apply(List.of(new SuiteEdit.AddCase(3, CaseDraft.named("Last")),
                new SuiteEdit.RemoveCase(1))).after().text()).isEqualTo("""
                        suite: Broken
                        # the cases
                        cases:
                          - name: Before
                            expect: {Goodwill: none}

                          # after
                          - name: After
                            expect: {Goodwill: one}

                          - name: Last
                            given: {}
                        always:
                          - name: Never two
                            expect: {Goodwill: none}
                        """);
    }
}
