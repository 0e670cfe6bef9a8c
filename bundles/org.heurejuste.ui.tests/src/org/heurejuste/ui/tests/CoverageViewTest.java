package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.CoverageDriver;
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What of the policy the sample cases reach. */
@ExtendWith(CleanWorkbench.class)
class CoverageViewTest {

    private static final String RULES = "src/main/resources/org/heurejuste/service/candour.drl";
    private static final String RULE = """

            rule "Veteran"
                @clause(A8)
            when
                Customer( tenureMonths > 600 )
            then
            end
            """;
    private static final String SUITE = """
            suite: Veterans
            cases:
              - name: A veteran of fifty years
                given:
                  Customer: {tenureMonths: 601}
                expect: {Refusal: none}
              - name: Not quite a veteran
                given:
                  Customer: {tenureMonths: 600}
                expect: {Refusal: none}
              - name: Far from a veteran
                given:
                  Customer: {tenureMonths: 12}
                expect: {Refusal: none}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatNoCaseReachesAndWhyUntilOneDoes(Workbench workbench) throws IOException, CoreException {
        Path policy = PolicyCopy.in(folder);
        Path rules = policy.resolve(RULES);
        Files.writeString(rules, Files.readString(rules) + RULE);
        IProject project = workbench.importPolicy(policy);

        List<String> missing = CoverageDriver.measured(workbench, PolicyCopy.CASES).missing("candour.drl");
        assertTrue(missing.stream().anyMatch(line -> line.startsWith("Veteran | ")), missing::toString);
        assertTrue(missing.stream().anyMatch(line -> line.contains("tenureMonths > 600") && line.contains("not seen")),
                missing::toString);

        Files.writeString(policy.resolve("src/test/resources/cases/veterans.cases.yaml"), SUITE);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        workbench.waitForBuild();

        List<String> left = CoverageDriver.measured(workbench, PolicyCopy.CASES + 3).missing("candour.drl");
        assertTrue(left.stream().noneMatch(line -> line.startsWith("Veteran | ")), left::toString);
    }

    @Test
    void aCaseThatCoversIsOfferedAndWritten(Workbench workbench) throws IOException {
        Path policy = PolicyCopy.in(folder);
        Path rules = policy.resolve(RULES);
        Files.writeString(rules, Files.readString(rules) + RULE);
        workbench.importPolicy(policy);

        CoverageDriver coverage = CoverageDriver.measured(workbench, PolicyCopy.CASES);
        coverage.missing("candour.drl");
        Dialog offer = coverage.cover("Veteran");
        assertTrue(offer.texts().contains("tenureMonths: 601"), offer::texts);
        offer.press("Add Case");
        offer.waitUntilClosed();
        workbench.waitForBuild();

        List<String> left = CoverageDriver.measured(workbench, PolicyCopy.CASES + 1).missing("candour.drl");
        assertTrue(left.stream().noneMatch(line -> line.contains("`Veteran` fires")), left::toString);
    }
}
