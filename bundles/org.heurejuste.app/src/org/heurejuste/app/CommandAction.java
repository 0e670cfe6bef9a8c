package org.heurejuste.app;

import java.util.Objects;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * A command under a label of ours. The platform's own item would take the English label of whatever action handles the
 * command at the moment.
 */
final class CommandAction extends Action {

    private final IWorkbenchWindow window;
    private final Command command;

    CommandAction(IWorkbenchWindow window, String commandId, String label) {
        super(label);
        this.window = window;
        this.command = service(ICommandService.class).getCommand(commandId);
        setId("org.heurejuste.item." + commandId);
        setActionDefinitionId(commandId);
        ICommandImageService images = service(ICommandImageService.class);
        setImageDescriptor(images.getImageDescriptor(commandId));
        setDisabledImageDescriptor(images.getImageDescriptor(commandId, ICommandImageService.TYPE_DISABLED, null));
    }

    /** Finds out whether the command can be used now. */
    void update() {
        setEnabled(command.isDefined() && command.isHandled() && command.isEnabled());
    }

    @Override
    public void run() {
        try {
            service(IHandlerService.class).executeCommand(command.getId(), null);
        } catch (NotEnabledException | NotHandledException | NotDefinedException notNow) {
            update();
        } catch (ExecutionException failed) {
            ILog.of(CommandAction.class).error(failed.getMessage(), failed);
        }
    }

    private <T> T service(Class<T> type) {
        return Objects.requireNonNull(window.getService(type));
    }
}
