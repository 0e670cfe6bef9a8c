package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.heurejuste.ui.suite.SuiteEditor.Face;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Responsiveness;
import org.heurejuste.ui.tests.driver.SuiteEditing;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A suite in its editor: form, table and text are three faces of one file. */
@ExtendWith(CleanWorkbench.class)
class SuiteEditorTest {

    private static final String CASES = "src/test/resources/cases/";
    private static final String SUITE = CASES + "bench.cases.yaml";
    private static final String MANY = CASES + "many.cases.yaml";
    private static final int MANY_CASES = 10_000;
    /** The column of the names; before it stands what became of the cases. */
    private static final int NAME = 1;

    private static final String TEXT = """
            # What we promised, and what became of it.
            suite: Bench
            cases:
              - name: Less than promised   # and known
                clauses: [A1]
                given:
                  Promise: {id: p1, promisedValue: 100, deliverableValue: 80, shortfallKnown: true}
                expect:
                  Disclosure: [{topic: SHORTFALL, subject: p1}]

              # The other way round.
              - name: More than promised
                given:
                  Promise: {id: p1, promisedValue: 100, deliverableValue: 120}
                  Contact: {mood: ANGRY}
                expect:
                  Disclosure: none
            """;

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
        Files.writeString(policy.resolve(SUITE), TEXT);
    }

    private SuiteEditing open(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        return workbench.openSuite(project, SUITE);
    }

    @Test
    void theFormChangesTheTextByJustWhatIsChosen(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.FORM).select("More than promised");

        suite.choose("GIVEN/Contact/0/mood", "disappointed");
        assertEquals(TEXT.replace("mood: ANGRY", "mood: DISAPPOINTED"), suite.text().text());

        suite.tick("GIVEN/Promise/0/disclosed", true);
        assertEquals(TEXT.replace("mood: ANGRY", "mood: DISAPPOINTED").replace("deliverableValue: 120}",
                "deliverableValue: 120, disclosed: true}"), suite.text().text());

        suite.undo().undo();
        assertEquals(TEXT, suite.text().text());
    }

    @Test
    void aNumberIsWrittenWhenItIsSaved(Workbench workbench) throws IOException {
        SuiteEditing suite = open(workbench).show(Face.FORM).select("Less than promised");

        suite.type("GIVEN/Promise/0/promisedValue", "120,50");
        suite.text().save();
        assertEquals(TEXT.replace("promisedValue: 100, deliverableValue: 80",
                "promisedValue: 120.50, deliverableValue: 80"), Files.readString(policy.resolve(SUITE)));
    }

    @Test
    void rowsOfASpreadsheetArePastedIntoTheTable(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TABLE);
        assertEquals("Less than promised", suite.table().cell(NAME, 0));
        int promised = suite.table().column("Promised value");

        suite.table().selectCell(promised, 0, false).paste("90\t85\n95\t130\n");
        assertEquals(
                TEXT.replace("promisedValue: 100, deliverableValue: 80", "promisedValue: 90, deliverableValue: 85")
                        .replace("promisedValue: 100, deliverableValue: 120",
                                "promisedValue: 95, deliverableValue: 130"),
                suite.text().text());

        suite.undo();
        assertEquals(TEXT, suite.text().text());
    }

    @Test
    void rowsBehindTheLastBecomeNewCases(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TABLE);

        suite.table().selectCell(NAME, 1, false).paste("More than promised\tA1\nOne more\tA2\n");
        assertEquals(List.of("Less than promised", "More than promised", "One more"), suite.names());
        assertTrue(suite.text().text().startsWith(TEXT.substring(0, TEXT.indexOf("  - name: More"))),
                suite.text()::text);
    }

    @Test
    void whatStandsAboveIsFilledDown(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TABLE);
        int deliverable = suite.table().column("Deliverable value");

        suite.table().selectCell(deliverable, 0, false).selectCell(deliverable, 1, true).fillDown();
        assertEquals(TEXT.replace("deliverableValue: 120", "deliverableValue: 80"), suite.text().text());
    }

    @Test
    void casesAreSortedAndFoundWithoutChangingTheFile(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TABLE);
        int deliverable = suite.table().column("Deliverable value");

        suite.table().sortBy(deliverable).sortBy(deliverable);
        assertEquals(List.of("120", "80"), suite.table().column(deliverable, 2));

        suite.choose("filter.clause", "A1");
        assertEquals(1, suite.table().rows());
        assertEquals("Less than promised", suite.table().cell(NAME, 0));
        suite.choose("filter.clause", "All clauses").choose("filter.result", "Failed");
        assertEquals(0, suite.table().rows());
        assertEquals(TEXT, suite.text().text());
    }

    @Test
    void numbersAndTextsOfAFrenchSpreadsheetAreUnderstood(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TABLE);

        suite.table().selectCell(suite.table().column("Promised value"), 1, false).paste("95,50\t1 200,25\n");
        assertTrue(suite.text().text().contains("promisedValue: 95.50, deliverableValue: 1200.25"),
                suite.text()::text);
        suite.show(Face.TABLE).table().selectCell(NAME, 1, false).paste("\"Plus, \"\"ou moins\"\"\"\tA1 A2\n");
        assertEquals(List.of("Less than promised", "Plus, \"ou moins\""), suite.names());
    }

    @Test
    void aSelectionIsAcceptedAtOnce(Workbench workbench) throws IOException {
        Files.writeString(policy.resolve(SUITE),
                TEXT.replace("SHORTFALL, subject", "DELAY, subject").replace("Disclosure: none", "Disclosure: one"));
        SuiteEditing suite = open(workbench).show(Face.TABLE);

        Dialog preview = suite.table().selectCell(NAME, 0, false).selectCell(NAME, 1, true)
                .opening("Accept Selected", "Accept as Expected");
        preview.press("Accept");
        preview.waitUntilClosed();
        assertEquals(TEXT, suite.settle().text().text());
    }

    @Test
    void aFieldIsAcceptedAsItIsDecided(Workbench workbench) throws IOException {
        Files.writeString(policy.resolve(SUITE), TEXT.replace("topic: SHORTFALL, subject", "topic: DELAY, subject"));
        SuiteEditing suite = open(workbench).show(Face.FORM).select("Less than promised");
        assertEquals("failed", suite.status("Less than promised"));
        assertEquals(List.of("decided: shortfall"), suite.decidedOtherwise());

        Dialog preview = suite.acceptField();
        preview.press("Accept");
        preview.waitUntilClosed();
        assertEquals(TEXT, suite.text().text());
        suite.waitForStatus("Less than promised", "passed");
    }

    @Test
    void aBrokenTextIsExplainedAndMended(Workbench workbench) {
        SuiteEditing suite = open(workbench).show(Face.TEXT);

        suite.text().typeOver("suite: Bench", "suite: [Bench");
        suite.settle().show(Face.FORM);
        assertTrue(suite.obstacle().orElse("").contains("Line"), () -> suite.obstacle().toString());

        suite.show(Face.TEXT).text().typeOver("suite: [Bench", "suite: Bench");
        suite.settle().show(Face.FORM);
        assertTrue(suite.obstacle().isEmpty());
        assertEquals(List.of("Less than promised", "More than promised"), suite.names());
    }

    @Test
    void opensTenThousandCasesWithoutAPause(Workbench workbench) throws IOException {
        writeManyCases();
        IProject project = workbench.importPolicy(policy);
        Duration longest = Responsiveness.longestWorkDuring(() -> workbench.openSuite(project, MANY));
        assertTrue(longest.compareTo(Duration.ofSeconds(1)) < 0,
                () -> "the window was busy for " + longest.toMillis() + " ms");
    }

    @Test
    void aSuiteOpensAgainInTheFaceThatWasShownLast(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        workbench.openSuite(project, CASES + "candour.cases.yaml");
        workbench.openSuite(project, SUITE).show(Face.TABLE);

        workbench.closeEditor();
        assertEquals(Face.TABLE, workbench.openSuiteAsLast(project, SUITE).face());
    }

    @Test
    void theTableMarksWhatIsDecidedOtherwise(Workbench workbench) throws IOException {
        Files.writeString(policy.resolve(SUITE), TEXT.replace("topic: SHORTFALL, subject", "topic: DELAY, subject"));
        SuiteEditing suite = open(workbench).show(Face.TABLE);
        int topic = suite.table().column("Topic");

        assertTrue(suite.table().isWrong(topic, 0));
        assertFalse(suite.table().isWrong(topic + 1, 0));
    }

    private void writeManyCases() throws IOException {
        StringBuilder text = new StringBuilder("suite: many\ncases:\n");
        for (int i = 1; i <= MANY_CASES; i++) {
            text.append("  - name: case ").append(i).append(
                    "\n    given:\n      Promise: {id: p1, promisedValue: 100, deliverableValue: 80, shortfallKnown: true}\n")
                    .append("    expect:\n      Disclosure: [{topic: SHORTFALL, subject: p1}]\n");
        }
        Files.writeString(policy.resolve(MANY), text);
    }
}
