package org.heurejuste.app;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

import org.jspecify.annotations.Nullable;

/** Keeps the platform's action sets out of the menus and the tool bar, also after the layout has been reset. */
final class HiddenActionSets extends PerspectiveAdapter {

    private static final String[] HIDDEN = {
        "org.eclipse.search.searchActionSet",
        "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
        "org.eclipse.ui.edit.text.actionSet.navigation",
        "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
        "org.eclipse.ui.edit.text.actionSet.presentation",
        "org.eclipse.ui.cheatsheets.actionSet",
        "org.eclipse.debug.ui.launchActionSet",
    };

    static void hideIn(@Nullable IWorkbenchPage page) {
        if (page != null) {
            for (String actionSet : HIDDEN) {
                page.hideActionSet(actionSet);
            }
        }
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        hideIn(page);
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
        if (change.equals(IWorkbenchPage.CHANGE_RESET_COMPLETE)) {
            hideIn(page);
        }
    }
}
