package org.heurejuste.ui.explain;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Carries out the {@link ExplanationAction} that the extension names, in the Explanation view. */
public final class ExplanationHandler extends AbstractHandler implements IExecutableExtension {

    private ExplanationAction action = ExplanationAction.OPEN;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = ExplanationAction.valueOf((String) data);
    }

    @Override
    public void setEnabled(@Nullable Object context) {
        ExplanationView view = shownView();
        setBaseEnabled(view != null && action.isPossible(view));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ExplanationView view = shownView();
        if (view != null && action.isPossible(view)) {
            action.perform(view);
        }
        return null;
    }

    private static @Nullable ExplanationView shownView() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page != null && page.findView(ExplanationView.ID) instanceof ExplanationView view ? view : null;
    }
}
