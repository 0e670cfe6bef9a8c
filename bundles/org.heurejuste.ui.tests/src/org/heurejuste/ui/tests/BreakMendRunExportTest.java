package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.heurejuste.ui.tests.driver.Cases;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.Editor;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A day's work on the service policy: break a rule, mend it, run the cases, export the package. */
@ExtendWith(CleanWorkbench.class)
class BreakMendRunExportTest {

    private static final String CANDOUR = "src/main/resources/org/heurejuste/service/candour.drl";
    private static final String CANDOUR_CASES = "src/test/resources/cases/candour.cases.yaml";
    private static final String FIRST_CASE = "Moins que promis, connu de nous et pas encore dit";

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
    }

    @Test
    void aBrokenRuleIsMarkedWhileTypingAndListedOnceSaved(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        Editor editor = workbench.open(project, CANDOUR);
        int line = editor.lineOf("shortfallKnown, disclosed == false )");

        editor.typeOver("shortfallKnown", "shortfalKnown");
        Editor.Mark mark = editor.waitForError(line, "`shortfalKnown`");
        Screenshots.take("marker-while-typing");
        assertTrue(mark.text().contains("Promise"), mark.text());

        editor.save();
        workbench.problems().waitFor("`shortfalKnown`", "candour.drl");
        Screenshots.take("marker-and-problem");

        editor.typeOver("shortfalKnown", "shortfallKnown").save();
        editor.waitUntilClean();
        workbench.problems().waitUntilNoneOf("shortfalKnown");
    }

    @Test
    void theCasesOfASoundPolicyRunGreen(Workbench workbench) {
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet");

        cases.runAll().waitForSummary(" 0 failed in ");
        Screenshots.take("green-run");
        assertAll(
                () -> assertEquals(Cases.Colour.GREEN, cases.bar()),
                () -> assertTrue(cases.suites().stream().allMatch(suite -> suite.endsWith(" passed, 0 failed")),
                        cases.suites()::toString),
                () -> assertTrue(cases.cases("Candeur").contains(FIRST_CASE + ": passed")));
    }

    @Test
    void oneCaseRunsAlone(Workbench workbench) {
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").select("Candeur", FIRST_CASE);

        cases.runSelected().waitForSummary("1 passed, 0 failed in ");
    }

    @Test
    void aWrongExpectationIsComparedWithTheDecisionAndLeadsToItAndToItsRule(Workbench workbench) throws IOException {
        edit(CANDOUR_CASES, "topic: SHORTFALL, subject: p1, when: NOW, clause: A1",
                "topic: DELAY, subject: p1, when: NOW, clause: A1");
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet");

        cases.runAll().waitForSummary(" 1 failed in ");
        assertEquals(Cases.Colour.RED, cases.bar());
        assertEquals(FIRST_CASE + ": failed", cases.selected());
        assertTrue(
                cases.comparison().stream().anyMatch(
                        row -> row.startsWith("Disclosure | topic | DELAY | SHORTFALL | different | A1 Told at once")),
                cases.comparison()::toString);
        Screenshots.take("red-run");

        cases.openRule();
        Editor rule = workbench.waitForEditor("candour.drl");
        assertEquals(rule.lineOf("rule \"A1 Told at once\""), rule.selectedLine());

        cases.open();
        Editor suite = workbench.waitForEditor("candour.cases.yaml");
        assertEquals(suite.lineOf("- name: " + FIRST_CASE), suite.selectedLine());

        suite.typeOver("DELAY, subject: p1, when: NOW, clause: A1", "SHORTFALL, subject: p1, when: NOW, clause: A1")
                .save();
        cases.waitForSummary(" 0 failed in ").waitForSummary("1 mended");
        assertEquals(FIRST_CASE + ": passed · mended", cases.selected());
        assertTrue(project.isOpen());
    }

    @Test
    void casesDoNotRunWhileTheRulesAreBroken(Workbench workbench) throws IOException {
        edit(CANDOUR, "shortfallKnown, disclosed", "shortfalKnown, disclosed");
        workbench.importPolicy(policy);

        Cases cases = workbench.cases().waitForSummary("the policy has");
        assertTrue(cases.summary().contains(" errors") || cases.summary().contains("1 error"), cases::summary);
        cases.followLink();
        workbench.problems().waitFor("`shortfalKnown`");
        Screenshots.take("cases-of-a-broken-policy");
    }

    @Test
    void aSuiteThatCannotBeReadCountsAsFailed(Workbench workbench) throws IOException {
        edit(CANDOUR_CASES, "shortfallKnown: true", "shortfalKnown: true");
        workbench.importPolicy(policy);

        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 1 failed in ");
        Screenshots.take("unreadable-case");
        assertEquals(Cases.Colour.RED, cases.bar());
        assertTrue(cases.cases("Candeur").contains(FIRST_CASE + ": cannot be read"), cases.cases("Candeur")::toString);
    }

    @Test
    void aGreenPolicyLeavesAsAPackage(Workbench workbench) throws IOException {
        workbench.importPolicy(policy);

        Dialog wizard = workbench.exportWizard().fillBox("To folder", folder.resolve("out").toString());
        Screenshots.take("export-wizard");
        wizard.press("Finish");
        Dialog written = Dialog.titledAfter(wizard, "Export Package");
        Screenshots.take("export-written");
        written.press("Close");
        wizard.waitUntilClosed();

        assertEquals(1, files(folder.resolve("out")).size());
        assertTrue(files(folder.resolve("out")).get(0).toString().endsWith(".jar"));
    }

    @Test
    void aRedPolicyIsRefusedWithItsReasons(Workbench workbench) throws IOException {
        edit(CANDOUR_CASES, "topic: SHORTFALL, subject: p1, when: NOW, clause: A1",
                "topic: DELAY, subject: p1, when: NOW, clause: A1");
        workbench.importPolicy(policy);

        Dialog wizard = workbench.exportWizard().fillBox("To folder", folder.resolve("out").toString());
        wizard.press("Finish");
        assertEquals("No package was written: no error found, 1 case failed.", wizard.waitForError());
        assertTrue(wizard.texts().contains(FIRST_CASE), wizard::texts);
        Screenshots.take("export-refused");
        wizard.press("Cancel");
        wizard.waitUntilClosed();

        assertFalse(Files.exists(folder.resolve("out")) && !files(folder.resolve("out")).isEmpty());
    }

    private void edit(String path, String old, String replacement) throws IOException {
        Path file = policy.resolve(path);
        String text = Files.readString(file);
        assertTrue(text.contains(old), () -> path + " has no " + old);
        int at = text.indexOf(old);
        Files.writeString(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
