package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Platform;
import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window that an analyst sees first. */
@ExtendWith(CleanWorkbench.class)
class WorkbenchWindowTest {

    @Test
    void opensOnThePolicyPerspective(Workbench workbench) {
        assertEquals("org.heurejuste.perspective.policy", workbench.perspective());
    }

    @Test
    void showsTheProjectItsProblemsAndItsCases(Workbench workbench) {
        assertTrue(workbench.views().containsAll(List.of("Policy", "Problems", "Cases", "Outline")),
                workbench.views()::toString);
    }

    @Test
    void isNamedAfterTheProduct(Workbench workbench) {
        assertEquals("Heure Juste", Platform.getProduct().getName());
        assertTrue(workbench.title().contains("Heure Juste"), workbench::title);
    }

    @Test
    void offersToRenameAndDeleteWhatIsSelectedInTheTree(Workbench workbench, @TempDir Path folder) throws IOException {
        IProject project = workbench.importPolicy(PolicyCopy.in(folder));
        assertEquals(List.of("Open", "Rename…", "Delete", "Refresh", "Compare With", "Replace With", "Properties"),
                workbench.tree().select(project.getFile("handbook/en.md")).menu());
    }
}
