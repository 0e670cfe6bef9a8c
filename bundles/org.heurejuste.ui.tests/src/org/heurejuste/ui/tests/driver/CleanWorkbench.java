package org.heurejuste.ui.tests.driver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the workbench, tidied up, and fails the test where anything was logged meanwhile that no user should
 * cause: an error, or a warning with an exception.
 */
public final class CleanWorkbench implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final List<IStatus> logged = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> hear(status);
    private final Workbench workbench = new Workbench();

    private void hear(IStatus status) {
        boolean warningWithCause = status.matches(IStatus.WARNING) && status.getException() != null;
        if (status.matches(IStatus.ERROR) || warningWithCause) {
            logged.add(status);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        workbench.tidy();
        logged.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Screenshots.take("failed-" + context.getRequiredTestMethod().getName());
        }
        workbench.tidy();
        Platform.removeLogListener(listener);
        if (!logged.isEmpty()) {
            AssertionError failure = new AssertionError("logged meanwhile: " + logged);
            logged.stream().map(IStatus::getException).filter(cause -> cause != null).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Workbench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return workbench;
    }
}
