package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Dialog;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.Ui;
import org.heurejuste.ui.tests.driver.Workbench;
import org.heurejuste.workspace.PolicyNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How policy projects come into the workbench. */
@ExtendWith(CleanWorkbench.class)
class WizardsTest {

    @TempDir
    Path folder;

    @Test
    void aNewProjectIsCompleteAndItsCasesAreGreen(Workbench workbench) {
        Dialog wizard = workbench.newWizard().fillText("Project name", "Réparation 2");
        assertEquals("policy.reparation2", wizard.text("Package of the rules"));
        Screenshots.take("new-wizard");
        wizard.press("Finish");
        wizard.waitUntilClosed();
        workbench.waitForBuild();

        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Réparation 2");
        assertTrue(PolicyNature.isOn(project));
        assertTrue(Files.isRegularFile(project.getLocation().toPath().resolve("pom.xml")));
        workbench.cases().waitForSummary("not run yet").runAll().waitForSummary(" 0 failed in ");
    }

    @Test
    void aPackageThatCannotBeIsRefusedInWords(Workbench workbench) {
        Dialog wizard = workbench.newWizard().fillText("Project name", "Recovery");

        wizard.fillText("Package of the rules", "my rules");
        assertTrue(wizard.error().startsWith("`my rules` cannot be a package."), wizard::error);
        assertFalse(wizard.allows("Finish"));

        wizard.fillText("Package of the rules", "policy.class");
        assertTrue(wizard.error().startsWith("`policy.class` cannot be a package."), wizard::error);

        wizard.fillText("Package of the rules", "policy.recovery");
        assertEquals("", wizard.error());
        assertTrue(wizard.allows("Finish"));
        wizard.press("Cancel");
        wizard.waitUntilClosed();
    }

    @Test
    void anExistingProjectIsOpenedWhereItLies(Workbench workbench) throws IOException {
        Path policy = PolicyCopy.in(folder);
        IProject project = workbench.importPolicy(policy);

        assertEquals(policy.toRealPath(), project.getLocation().toPath().toRealPath());
        assertTrue(PolicyNature.isOn(project));
    }

    @Test
    void aFolderWithoutAPolicyIsRefusedInWords(Workbench workbench) {
        Dialog wizard = workbench.importWizard();

        wizard.fillBox("Folder of the project", folder.resolve("nowhere").toString());
        assertTrue(wizard.error().startsWith("There is no folder"), wizard::error);

        wizard.fillBox("Folder of the project", folder.toString());
        assertTrue(wizard.error().contains("holds no policy project"), wizard::error);
        assertFalse(wizard.allows("Finish"));
        Screenshots.take("import-refused");
        wizard.press("Cancel");
        wizard.waitUntilClosed();
    }

    @Test
    void aProjectIsNotOpenedTwice(Workbench workbench) throws IOException {
        Path policy = PolicyCopy.in(folder);
        workbench.importPolicy(policy);

        Dialog wizard = workbench.importWizard().fillBox("Folder of the project", policy.toString());
        assertEquals("`service-policy` is already open.", wizard.error());
        wizard.press("Cancel");
        wizard.waitUntilClosed();
    }

    @Test
    void aTableBecomesASuiteOnceItsReaderKnowsWhatIsLost(Workbench workbench) throws IOException {
        IProject project = workbench.importPolicy(PolicyCopy.in(folder));
        Path table = folder.resolve("refunds.csv");
        Files.writeString(table,
                "name;given.Promise.id;given.Promise.promisedValue\nClear;p1;100,50\nUnclear;p1;1.234\n");

        Dialog wizard = workbench.importCasesWizard().fillBox("File with the cases", table.toString());
        assertEquals("refunds", wizard.text("Name of the suite"));
        wizard.press("Finish");
        Ui.until("the refused cell told", () -> wizard.texts().contains("C3: `1.234` may be a thousand and more"));
        wizard.press("Finish");
        wizard.waitUntilClosed();
        workbench.waitForEditor("refunds.cases.yaml");
        assertTrue(Files.readString(project.getLocation().toPath()
                .resolve("src/test/resources/cases/refunds.cases.yaml")).contains("promisedValue: 100.50"));
    }

    @Test
    void suitesBecomeWorkbooks(Workbench workbench) throws IOException {
        Path policy = PolicyCopy.in(folder);
        workbench.importPolicy(policy);
        Path target = folder.resolve("out");

        Dialog wizard = workbench.exportCasesWizard().fillBox("To folder", target.toString());
        wizard.press("Finish");
        Ui.until("what tables cannot hold told", () -> wizard.texts().contains("invariants.cases.yaml"));
        wizard.press("Finish");
        Dialog.offering("Open the Folder").press("Close");
        wizard.waitUntilClosed();
        try (Stream<Path> files = Files.list(target)) {
            assertTrue(files.allMatch(file -> file.toString().endsWith(".cases.xlsx")));
        }
        assertTrue(Files.size(target.resolve("goodwill.cases.xlsx")) > 0);
    }
}
