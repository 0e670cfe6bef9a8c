package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.Status;
import org.heurejuste.ui.suite.SuiteEditor.Face;
import org.heurejuste.ui.tests.driver.Cases;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.CoverageDriver;
import org.heurejuste.ui.tests.driver.Editor;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.SuiteEditing;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The loop of an analyst: change a rule, save, see which cases change. */
@ExtendWith(CleanWorkbench.class)
class RunOnSaveTest {

    private static final String CANDOUR = "src/main/resources/org/heurejuste/service/candour.drl";
    private static final String SUITE = "src/test/resources/cases/candour.cases.yaml";
    private static final String SOUND = "contactsSinceKnown >= 1, contactsSinceKnown < 3";
    private static final String NEVER = "contactsSinceKnown >= 3, contactsSinceKnown < 3";
    private static final String LATE_TRUTH = "`A2 Late truth: a sincere apology` fires";
    private static final String BROKEN = "contactsSinceKnown >= 2, contactsSinceKnown < 3";

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
    }

    @Test
    void exactlyTheCasesOfABrokenRuleFailOnSaveUntilItIsMended(Workbench workbench) throws Exception {
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 0 failed in ");
        Editor rules = workbench.open(project, CANDOUR);

        rules.typeOver(SOUND, BROKEN).save();
        cases.waitForSummary(" newly failing");
        List<String> expected = failing();
        assertFalse(expected.isEmpty());
        assertEquals(expected, cases.failed());
        assertEquals(Cases.Colour.RED, cases.bar());
        assertEquals(expected.size(), markers(project, SUITE).size());
        Screenshots.take("failed-on-save");

        rules.typeOver(BROKEN, SOUND).save();
        cases.waitForSummary(" 0 failed in ").waitForSummary(" mended");
        assertEquals(List.of(), cases.failed());
        assertEquals(Cases.Colour.GREEN, cases.bar());
        assertEquals(List.of(), markers(project, SUITE));
    }

    @Test
    void aCaseIsAcceptedAndTheRuleMendedUntilAllIsGreenAndCovered(Workbench workbench) throws Exception {
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 0 failed in ");
        CoverageDriver sound = CoverageDriver.measured(workbench, PolicyCopy.CASES);
        String covered = sound.summary();
        List<String> missing = sound.missing("candour.drl");
        assertEquals(List.of(), lines(missing, LATE_TRUTH));

        workbench.open(project, CANDOUR).typeOver(SOUND, NEVER).save();
        workbench.cases().waitForSummary(" newly failing");
        List<String> affected = failing();
        assertEquals(affected, cases.failed());

        String accepted = affected.get(0);
        SuiteEditing suite = workbench.openSuite(project, SUITE).show(Face.FORM).select(accepted).acceptCase();
        suite.waitForStatus(accepted, "passed").text().save();
        cases.waitForSummary(" mended");
        assertEquals(affected.subList(1, affected.size()), cases.failed());

        CoverageDriver broken = CoverageDriver.measured(workbench, PolicyCopy.CASES);
        assertFalse(lines(broken.missing("candour.drl"), LATE_TRUTH).isEmpty(),
                broken.missing("candour.drl")::toString);
        assertNotEquals(covered, broken.summary());
        Screenshots.take("accepted-and-not-covered");

        workbench.open(project, CANDOUR).typeOver(NEVER, SOUND).save();
        workbench.cases().waitForSummary(" newly failing");
        assertEquals(List.of(accepted), cases.failed());

        suite = workbench.openSuite(project, SUITE).show(Face.FORM).select(accepted).acceptCase();
        suite.waitForStatus(accepted, "passed").text().save();
        cases.waitForSummary(" 0 failed in ");
        assertEquals(Cases.Colour.GREEN, cases.bar());
        assertEquals(List.of(), markers(project, SUITE));

        CoverageDriver mended = CoverageDriver.measured(workbench, PolicyCopy.CASES);
        assertEquals(missing, mended.missing("candour.drl"));
        assertEquals(covered, mended.summary());
        Screenshots.take("green-and-covered");
    }

    private static List<String> lines(List<String> lines, String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    @Test
    void aRuleThatDoesNotCompileIsToldAndMendingItRunsTheCases(Workbench workbench) {
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 0 failed in ");
        Editor rules = workbench.open(project, CANDOUR);

        rules.typeOver("shortfallKnown, disclosed == false )", "shortfalKnown, disclosed == false )").save();
        cases.waitForSummary("the policy has 1 error");

        rules.typeOver("shortfalKnown, disclosed == false )", "shortfallKnown, disclosed == false )").save();
        cases.waitForSummary(" 0 failed in ");
    }

    @Test
    void casesAreFoundByTheirClause(Workbench workbench) {
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").filter("A1");

        assertTrue(cases.suites().stream().anyMatch(suite -> suite.startsWith("Candeur: ")), cases.suites()::toString);
        assertTrue(cases.suites().stream().noneMatch(suite -> suite.startsWith("Recovery: ")),
                cases.suites()::toString);

        cases.filter("");
        assertTrue(cases.suites().stream().anyMatch(suite -> suite.startsWith("Recovery: ")), cases.suites()::toString);
    }

    /** The cases that fail on the disk, by the core alone. */
    private List<String> failing() throws IOException, PolicyProjectException {
        ProjectCheck check = ProjectCheck.of(PolicyProject.open(policy));
        GeneratedCases none = GeneratedCases.none(check.compilation().vocabulary());
        return check.run(none, RunListener.NONE, () -> false).results().stream()
                .filter(result -> result.status() != Status.PASSED).map(result -> result.sample().name()).toList();
    }

    private static List<String> markers(IProject project, String path) throws CoreException {
        return Arrays.stream(project.getFile(path).findMarkers("org.heurejuste.ui.caseFailure", true,
                IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
    }
}
