package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.heurejuste.ui.tests.driver.Cases;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Responsiveness;
import org.heurejuste.ui.tests.driver.Ui;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Cases view where projects come and go, and where there is much to run. */
@ExtendWith(CleanWorkbench.class)
class CasesViewTest {

    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    private Path policy = Path.of("");

    @BeforeEach
    void copyThePolicy() throws IOException {
        policy = PolicyCopy.in(folder);
    }

    @Test
    void saysWhatToDoWithoutAProject(Workbench workbench) {
        workbench.cases().waitForSummary("Open a policy project");
    }

    @Test
    void forgetsAProjectThatIsClosed(Workbench workbench) throws CoreException {
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 0 failed in ");

        project.close(null);
        cases.waitForSummary("Open a policy project");
        assertEquals(List.of(), cases.suites());

        project.open(null);
        cases.waitForSummary("not run yet");
    }

    @Test
    void survivesADeletionWhileItRuns(Workbench workbench) throws CoreException, IOException {
        writeManyCases();
        IProject project = workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll();

        project.delete(false, true, null);
        cases.waitForSummary("Open a policy project");
        assertEquals(List.of(), cases.suites());
    }

    @Test
    void staysResponsiveWithTenThousandCases(Workbench workbench) throws IOException {
        writeManyCases();
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet");

        Duration longest = Responsiveness.longestPauseDuring(() -> cases.runAll().waitForSummary(" 0 failed in "));
        assertTrue(longest.compareTo(Duration.ofSeconds(2)) < 0,
                () -> "the window stood still for " + longest.toMillis() + " ms");
        assertTrue(cases.suites().contains("many: 10,000 passed, 0 failed"), cases.suites()::toString);
    }

    @Test
    void stopsOnDemand(Workbench workbench) throws IOException {
        writeManyCases();
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll();
        cases.waitForSummary(" done, ");

        Ui.press(SWT.F2, SWT.CTRL);
        cases.waitForSummary("stopped");
    }

    private void writeManyCases() throws IOException {
        StringBuilder suite = new StringBuilder("suite: many\ncases:\n");
        for (int i = 1; i <= MANY; i++) {
            suite.append("  - name: case ").append(i).append(
                    "\n    given:\n      Promise: {id: p1, promisedValue: 100, deliverableValue: 80, shortfallKnown: true}\n")
                    .append("    expect:\n      Disclosure: [{topic: SHORTFALL, subject: p1}]\n");
        }
        Files.writeString(policy.resolve("src/test/resources/cases/many.cases.yaml"), suite);
    }
}
