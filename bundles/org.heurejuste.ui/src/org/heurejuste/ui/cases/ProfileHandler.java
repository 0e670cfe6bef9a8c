package org.heurejuste.ui.cases;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Measures which rules take how long in the cases of the project selected or edited, or of the only one. */
public final class ProfileHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        project(event).ifPresent(project -> new ProfileJob(project,
                profile -> in(shell, () -> new ProfileDialog(shell, profile).open()),
                reason -> in(shell, () -> MessageDialog.openInformation(shell, Messages.profile_title, reason)))
                .schedule());
        return null;
    }

    private static Optional<IProject> project(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        return PolicyProjects.of(HandlerUtil.getCurrentSelection(event))
                .or(() -> page == null ? Optional.empty() : PolicyProjects.of(page.getActiveEditor()))
                .or(() -> PolicyProjects.open().stream().findFirst());
    }

    private static void in(Shell shell, Runnable work) {
        Display display = Display.getDefault();
        display.asyncExec(() -> {
            if (!shell.isDisposed()) {
                work.run();
            }
        });
    }
}
