package org.heurejuste.ui.suite.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** The key bindings that hold while the keyboard is in the table; they can be changed like all others. */
final class TableKeys {

    private static final String CONTEXT = "org.heurejuste.ui.suite.table";
    private static final String FILL_DOWN = "org.heurejuste.ui.suite.fillDown";

    private final IContextService contexts;
    private final IHandlerService handlers;
    private final Runnable fillDown;
    private @Nullable IContextActivation context;
    private @Nullable IHandlerActivation handler;

    private TableKeys(IWorkbenchPartSite site, Runnable fillDown) {
        this.contexts = site.getService(IContextService.class);
        this.handlers = site.getService(IHandlerService.class);
        this.fillDown = fillDown;
    }

    static void install(Control table, IWorkbenchPartSite site, Runnable fillDown) {
        TableKeys keys = new TableKeys(site, fillDown);
        table.addListener(SWT.FocusIn, event -> keys.come());
        table.addListener(SWT.FocusOut, event -> keys.go());
        table.addListener(SWT.Dispose, event -> keys.go());
    }

    private void come() {
        if (context == null) {
            context = contexts.activateContext(CONTEXT);
            handler = handlers.activateHandler(FILL_DOWN, new AbstractHandler() {
                @Override
                public @Nullable Object execute(ExecutionEvent event) {
                    fillDown.run();
                    return null;
                }
            });
        }
    }

    private void go() {
        if (context != null) {
            contexts.deactivateContext(context);
            handlers.deactivateHandler(handler);
            context = null;
        }
    }
}
