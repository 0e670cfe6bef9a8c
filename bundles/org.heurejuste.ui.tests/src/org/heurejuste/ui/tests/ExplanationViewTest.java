package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.heurejuste.ui.tests.driver.Cases;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.ExplanationDriver;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Why a case was decided so, why not otherwise, and what if. */
@ExtendWith(CleanWorkbench.class)
class ExplanationViewTest {

    private static final String SUITE = """
            suite: Why not
            cases:
              # A rebate that nobody is entitled to.
              - name: A rebate is granted
                given:
                  Customer: {tenureMonths: 30}
                  Request: {id: r1, kind: DISCOUNT, amount: 20, alternative: a loyalty card}
                expect:
                  Acceptance: one
            """;

    @TempDir
    Path folder;

    private Path policy = Path.of("");
    private Path suite = Path.of("");

    @BeforeEach
    void aSuiteOfOneCaseThatFails() throws IOException {
        policy = PolicyCopy.in(folder);
        suite = policy.resolve("src/test/resources/cases/why-not.cases.yaml");
        Files.writeString(suite, SUITE);
    }

    @Test
    void saysWhyNotAndTriesAnotherValueAndSavesTheCase(Workbench workbench) throws IOException {
        Cases cases = runAll(workbench);
        ExplanationDriver explanation = ExplanationDriver.of(cases, workbench).waitForSummary("A rebate is granted: ");

        assertHolds(explanation.below("Decisions"), line -> line.startsWith("Refusal (C6)"));
        List<String> whyNot = explanation.open("Expected, and not made", "C5");
        assertHolds(whyNot, line -> line.contains("entitled"));
        assertHolds(whyNot, line -> line.startsWith("The smallest change"));

        explanation.choose("Request r1", "customer is entitled", "yes");
        explanation.waitForSummary("with changes");
        assertHolds(explanation.below("Decisions"), line -> line.startsWith("New: Acceptance (C5)"));
        assertHolds(explanation.below("Decisions"), line -> line.startsWith("No longer: Refusal (C6)"));
        List<String> why = explanation.open("Decisions", "New: Acceptance (C5)");
        assertHolds(why, "The principal factors:"::equals);
        assertHolds(why, "In words for the customer:"::equals);

        Dialog save = explanation.save();
        save.fillText("Name of the new case", "A rebate that is due is granted");
        save.press("OK");
        save.waitUntilClosed();
        workbench.waitForEditor("why-not.cases.yaml");
        String saved = Files.readString(suite);
        assertTrue(saved.startsWith(SUITE), saved);
        assertTrue(saved.contains("name: A rebate that is due is granted"), saved);
        assertTrue(saved.contains("entitled: true"), saved);

        cases.runAll().waitForSummary(" 1 failed in ");
        assertHolds(cases.suites(), "Why not: 1 passed, 1 failed"::equals);
    }

    @Test
    void makesTheSmallestChangeOnDemand(Workbench workbench) {
        ExplanationDriver explanation = ExplanationDriver.of(runAll(workbench), workbench)
                .waitForSummary("A rebate is granted: ");

        explanation.open("Expected, and not made", "C5");
        explanation.makeChange("Expected, and not made", "C5");

        explanation.waitForSummary("with changes");
        assertHolds(explanation.below("Decisions"), line -> line.startsWith("New: Acceptance"));
    }

    @Test
    void saysThatAPolicyWithErrorsCannotBeExplained(Workbench workbench) throws IOException {
        Cases cases = runAll(workbench);
        ExplanationDriver explanation = ExplanationDriver.of(cases, workbench).waitForSummary("A rebate is granted: ");
        assertEquals("no", explanation.value("Request r1", "customer is entitled"));

        workbench.open(workbench.file("service-policy", "pom.xml").getProject(),
                "src/main/resources/org/heurejuste/service/candour.drl").typeOver("Promise(", "Promisse(").save();
        workbench.waitForBuild();

        explanation.waitForSummary("The policy has errors");
    }

    private Cases runAll(Workbench workbench) {
        workbench.importPolicy(policy);
        Cases cases = workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 1 failed in ");
        return cases.select("Why not", "A rebate is granted");
    }

    private static void assertHolds(List<String> lines, Predicate<String> wanted) {
        assertTrue(lines.stream().anyMatch(wanted), lines::toString);
    }
}
