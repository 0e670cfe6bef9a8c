package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.heurejuste.policy.PolicyProjectException;
import org.osgi.framework.FrameworkUtil;

/** What the wizards have in common: a banner, remembered settings, and work with progress whose failures are told in words. */
abstract class PolicyWizard extends Wizard implements IWorkbenchWizard {

    private static final String BUNDLE = "org.heurejuste.ui";

    private final String title;
    private IWorkbench workbench = PlatformUI.getWorkbench();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /**
     * A wizard.
     *
     * @param title the window's title
     * @param banner the image beside the page's title
     */
    PolicyWizard(String title, String banner) {
        this.title = title;
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
        setDefaultPageImageDescriptor(
                ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/wizards/" + banner + ".svg").orElseThrow());
        setDialogSettings(section(getClass().getSimpleName()));
    }

    private static IDialogSettings section(String name) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PolicyWizard.class))
                .getDialogSettings();
        IDialogSettings section = all.getSection(name);
        return section == null ? all.addNewSection(name) : section;
    }

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection newSelection) {
        workbench = newWorkbench;
        selection = newSelection;
    }

    IWorkbench workbench() {
        return workbench;
    }

    IStructuredSelection selection() {
        return selection;
    }

    /**
     * Does the work in another thread, with progress and a way to cancel it in the wizard.
     *
     * @param work the work
     * @return whether it was done; where it failed, a dialog has said why
     */
    boolean perform(IRunnableWithProgress work) {
        try {
            getContainer().run(true, true, work);
            return true;
        } catch (InvocationTargetException e) {
            tell(status(e.getCause()));
            return false;
        } catch (InterruptedException cancelled) {
            return false;
        }
    }

    /** Shows a project in the project tree, from any thread. */
    static void reveal(IProject project) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> BasicNewResourceWizard.selectAndReveal(project,
                PlatformUI.getWorkbench().getActiveWorkbenchWindow()));
    }

    private void tell(IStatus status) {
        ErrorDialog.openError(getShell(), title, null, status);
    }

    /** What a person is told; anything that no sentence foresees goes to the log with its trace. */
    private static IStatus status(Throwable failure) {
        return switch (failure) {
            case CoreException core -> core.getStatus();
            case PolicyProjectException project -> Status.error(sentences(project));
            case FileSystemException file -> Status.error(NLS.bind(Messages.fileFailed, file.getFile()));
            case IOException io -> logged(Messages.ioFailed, io);
            default -> logged(Messages.unexpected, failure);
        };
    }

    private static IStatus logged(String message, Throwable failure) {
        ILog.of(PolicyWizard.class).error(message, failure);
        return Status.error(message);
    }

    private static String sentences(PolicyProjectException failure) {
        Locale locale = Locale.getDefault();
        return failure.text().in(locale) + "\n" + failure.help().in(locale);
    }
}
