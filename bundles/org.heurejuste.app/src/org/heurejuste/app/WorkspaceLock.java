package org.heurejuste.app;

import java.io.IOException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** The workspace is used by one workbench at a time; two would overwrite each other's state. */
final class WorkspaceLock implements AutoCloseable {

    private final Location workspace = Platform.getInstanceLocation();

    /** Returns whether this workbench now holds the workspace. */
    boolean acquire() throws IOException {
        return workspace.lock();
    }

    static void tellInUse(Display display) {
        Location workspace = Platform.getInstanceLocation();
        MessageDialog.openInformation(display.getActiveShell(), Messages.workspaceInUse_title,
                NLS.bind(Messages.workspaceInUse_message, workspace.getURL().getPath()));
    }

    @Override
    public void close() {
        workspace.release();
    }
}
