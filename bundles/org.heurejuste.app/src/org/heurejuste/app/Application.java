package org.heurejuste.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Starts the workbench, and holds its workspace while it runs. */
public final class Application implements IApplication {

    /** {@code -project DIR}: a policy project to open in place. */
    static final String PROJECT_ARGUMENT = "-project";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Display display = PlatformUI.createDisplay();
        try (WorkspaceLock lock = new WorkspaceLock()) {
            if (!lock.acquire()) {
                WorkspaceLock.tellInUse(display);
                return EXIT_OK;
            }
            return run(display, projectToOpen(context));
        } finally {
            display.dispose();
        }
    }

    private static Object run(Display display, @Nullable String project) {
        try (Splash splash = Splash.open(display)) {
            int code = PlatformUI.createAndRunWorkbench(display, new PolicyWorkbenchAdvisor(project, splash));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        }
    }

    private static @Nullable String projectToOpen(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (PROJECT_ARGUMENT.equals(arguments[i])) {
                return arguments[i + 1];
            }
        }
        return null;
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        if (!display.isDisposed()) {
            display.syncExec(workbench::close);
        }
    }
}
