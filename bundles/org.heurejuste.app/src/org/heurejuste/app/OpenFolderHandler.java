package org.heurejuste.app;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import org.jspecify.annotations.Nullable;

/** Asks for a policy's folder and opens it in place. */
public final class OpenFolderHandler extends AbstractHandler {

    /** The command's id. */
    static final String COMMAND = "org.heurejuste.app.openFolder";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
        dialog.setText(Messages.openFolder_title);
        dialog.setMessage(Messages.openFolder_message);
        String folder = dialog.open();
        if (folder != null) {
            new OpenProjectInPlace(Path.of(folder)).schedule();
        }
        return null;
    }
}
