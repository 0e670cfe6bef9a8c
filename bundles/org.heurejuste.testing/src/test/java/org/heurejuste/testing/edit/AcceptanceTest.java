package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heurejuste.testing.TestPolicy.apology;
import static org.heurejuste.testing.TestPolicy.goodwill;

import java.util.List;
import java.util.Set;

import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestPolicy;
import org.heurejuste.testing.TestSuites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accepting what was decided")
class AcceptanceTest {

    @Test
    @DisplayName("changes the fields that differ, and passes from then on")
    void different() throws Exception {
        accepted("Apology: {about: DELAY, by: MANAGER}  # by law", "Apology: {about: DELAY, by: ADVISER}  # by law",
                apology("DELAY", "i1", "ADVISER"));
        accepted("Apology: {about: DELAY, subject: i1, clause: A1}",
                "Apology: {about: DELAY, subject: null, clause: D1}",
                apology("DELAY", null, "ADVISER"));
    }

    @Test
    @DisplayName("adds decisions that were not expected")
    void surplus() throws Exception {
        accepted("Goodwill: none", "Goodwill: {subject: i1, amount: 20.00}", goodwill("i1", "20.00"));
        accepted("Goodwill: [{subject: i1}]", "Goodwill: [{subject: i1}, {subject: i2, amount: 5}]",
                goodwill("i1", "20"), goodwill("i2", "5"));
    }

    @Test
    @DisplayName("takes away what was not decided")
    void missing() throws Exception {
        accepted("Goodwill: {subject: i1}", "Goodwill: none");
        accepted("Goodwill: [{subject: i1}, {subject: i2}]", "Goodwill: [{subject: i2}]", goodwill("i2", "5"));
        accepted("Goodwill: [{subject: i1, amount: 1}]", "Goodwill: [{subject: i2, amount: 5}]", goodwill("i2", "5"));
    }

    @Test
    @DisplayName("counts anew")
    void count() throws Exception {
        accepted("Goodwill: one", "Goodwill: 2", goodwill("i1", "5"), goodwill("i2", "5"));
        accepted("Goodwill: 3", "Goodwill: none");
    }

    @Test
    @DisplayName("of one field leaves the others as they are")
    void oneField() throws Exception {
        String text = suite("Apology: {about: DELAY, by: MANAGER, subject: i2}");
        CaseResult result = run(text, apology("DELAY", "i1", "ADVISER"));
        SuiteDocument document = open(text);
        List<SuiteEdit> edits = Acceptance.ofField(document, result, result.mismatches().get(0), "by");
        assertThat(document.apply(edits).after().text())
                .isEqualTo(suite("Apology: {about: DELAY, by: ADVISER, subject: i2}"));
    }

    @Test
    @DisplayName("of one field changes the case that is meant, although another has its name")
    void oneFieldOfTheSecond() throws Exception {
        String text = suite("Apology: {about: DELAY, by: MANAGER}");
        String twice = text + text.substring(text.indexOf("  - name"));
        CaseResult result = run(text, apology("DELAY", "i1", "ADVISER"));
        SuiteDocument document = open(twice);
        List<SuiteEdit> edits = Acceptance.ofField(document, 1, result, "Apology", 0, "by");
        assertThat(document.apply(edits).after().text())
                .isEqualTo(text + text.substring(text.indexOf("  - name")).replace("MANAGER", "ADVISER"));
        assertThat(Acceptance.ofField(document, 1, result, "Apology", 0, "about")).isEmpty();
    }

    @Test
    @DisplayName("of a type leaves what is expected of others")
    void oneType() throws Exception {
        String text = suite("Apology: {about: DELAY, by: MANAGER}\n      Goodwill: none");
        CaseResult result = run(text, apology("DELAY", "i1", "ADVISER"), goodwill("i1", "5"));
        SuiteDocument document = open(text);
        assertThat(document.apply(Acceptance.ofType(document, 0, result, "Apology")).after().text())
                .isEqualTo(text.replace("MANAGER", "ADVISER"));
        assertThat(document.apply(Acceptance.ofCase(document, 0, result)).after().text())
                .isEqualTo(suite("Apology: {about: DELAY, by: ADVISER}\n      Goodwill: {subject: i1, amount: 5}"));
    }

    @Test
    @DisplayName("is refused where the case expects something else by now")
    void changed() {
        CaseResult result = run(suite("Apology: {about: DELAY}"), apology("APATHY", "i1", "ADVISER"));
        assertThatThrownBy(() -> Acceptance.of(open(suite("Apology: none")), List.of(result)))
                .isInstanceOf(EditRefusedException.class).hasMessageContaining("`The case`");
    }

    @Test
    @DisplayName("fills in what a new case expects")
    void filled() throws Exception {
        SuiteDocument document = open("cases:\n  - name: New\n    given: {}\n");
        List<SuiteEdit> edits = Acceptance.filled(0, List.of(apology("DELAY", "i1", "ADVISER"), goodwill("i1", "5"),
                goodwill("i2", "6")));
        assertThat(document.apply(edits).after().text()).isEqualTo("""
                cases:
                  - name: New
                    given: {}
                    expect:
                      Apology: {about: DELAY, subject: i1, by: ADVISER, admitsFault: true}
                      Goodwill:
                        - {subject: i1, amount: 5}
                        - {subject: i2, amount: 6}
                """);
    }

    private static void accepted(String before, String after, Decision... decisions) throws EditRefusedException {
        CaseResult result = run(suite(before), decisions);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        SuiteDocument document = open(suite(before));
        String text = document.apply(Acceptance.of(document, List.of(result))).after().text();
        assertThat(text).isEqualTo(suite(after));
        assertThat(run(text, decisions).status()).isEqualTo(Status.PASSED);
    }

    private static String suite(String expected) {
        return "suite: Test\ncases:\n  - name: The case\n    expect:\n      " + expected + "\n";
    }

    private static CaseResult run(String text, Decision... decisions) {
        return TestSuites.run(new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(TestSuites.PATH, text),
                TestSuites.deciding(decisions)).results().get(0);
    }

    private static SuiteDocument open(String text) {
        return SuiteDocument.open(TestSuites.PATH, text, TestPolicy.vocabulary());
    }
}
