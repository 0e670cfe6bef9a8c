package org.heurejuste.ui.cases;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Carries out the {@link CasesAction} that the extension names, in the Cases view, which it opens where need be. */
public final class CasesHandler extends AbstractHandler implements IExecutableExtension {

    private CasesAction action = CasesAction.RUN_ALL;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = CasesAction.valueOf((String) data);
    }

    @Override
    public void setEnabled(@Nullable Object context) {
        CasesView view = shownView();
        setBaseEnabled(view == null
                ? action == CasesAction.RUN_ALL && !PolicyProjects.open().isEmpty()
                : action.isPossible(view));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        CasesView view = CasesView.showIn(page);
        if (action.isPossible(view)) {
            action.perform(view);
        }
        return null;
    }

    private static @Nullable CasesView shownView() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        IViewPart view = page == null ? null : page.findView(CasesView.ID);
        return view instanceof CasesView cases ? cases : null;
    }
}
