package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.heurejuste.ui.tests.driver.CleanWorkbench;
import org.heurejuste.ui.tests.driver.Cases;
import org.heurejuste.ui.tests.driver.PolicyCopy;
import org.heurejuste.ui.tests.driver.Screenshots;
import org.heurejuste.ui.tests.driver.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window as a French-speaking analyst meets it; run in a workbench of its own, started with {@code -nl fr}. */
@ExtendWith(CleanWorkbench.class)
class FrenchWindowTest {

    @TempDir
    Path folder;

    @Test
    void speaksFrench(Workbench workbench) throws IOException {
        assertTrue(workbench.menus().containsAll(List.of("Fichier", "Édition", "Exécuter", "Aide")),
                workbench.menus()::toString);
        assertTrue(workbench.views().contains("Cas"), workbench.views()::toString);

        workbench.importWizardOf("Importer un projet de politique")
                .fillBox("Dossier du projet", PolicyCopy.in(folder).toString()).press("Terminer");
        Cases cases = workbench.cases().waitForSummary("pas encore exécutés");
        cases.runAll().waitForSummary(" 0 échoué en ");
        Screenshots.take("green-run-fr");
        assertEquals(Cases.Colour.GREEN, cases.bar());

        assertEquals(List.of("Ouvrir", "Renommer…", "Supprimer", "Actualiser", "Comparer avec", "Remplacer par",
                "Propriétés"), workbench.tree().select(workbench.file("service-policy", "handbook/fr.md")).menu());
    }
}
