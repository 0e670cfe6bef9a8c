package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The window that an analyst sees first. */
class WorkbenchWindowTest {

    @Test
    void opensOnThePolicyPerspective() {
        assertEquals("org.heurejuste.perspective.policy", page().getPerspective().getId());
    }

    @Test
    void showsTheProjectAndItsProblems() {
        assertNotNull(page().findView("org.heurejuste.ui.project"));
        assertNotNull(page().findView(IPageLayout.ID_PROBLEM_VIEW));
    }

    @Test
    void isNamedAfterTheProduct() {
        assertEquals("Heure Juste", Platform.getProduct().getName());
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }
}
