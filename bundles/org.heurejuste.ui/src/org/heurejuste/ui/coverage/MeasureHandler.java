package org.heurejuste.ui.coverage;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.heurejuste.ui.cases.PolicyProjects;
import org.jspecify.annotations.Nullable;

/** Runs every case of the project that the window is about, and shows what they reach. */
public final class MeasureHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Optional<IProject> project = PolicyProjects.of(HandlerUtil.getCurrentSelection(event))
                .or(() -> PolicyProjects.of(HandlerUtil.getActivePart(event)))
                .or(() -> PolicyProjects.of(page.getActiveEditor()))
                .or(() -> PolicyProjects.open().stream().findFirst());
        if (project.isPresent()) {
            try {
                CoverageView.measure(page, project.get());
            } catch (PartInitException e) {
                throw new ExecutionException(e.getLocalizedMessage(), e);
            }
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        return !PolicyProjects.open().isEmpty();
    }
}
