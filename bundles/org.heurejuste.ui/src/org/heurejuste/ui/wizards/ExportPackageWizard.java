package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.ide.IDE;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.release.ExportResult;
import org.heurejuste.release.PackageExport;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.Status;
import org.heurejuste.ui.cases.PolicyProjects;
import org.jspecify.annotations.Nullable;

/** Writes a rule package, once the policy is checked and its cases are green; says why where they are not. */
public final class ExportPackageWizard extends PolicyWizard implements IExportWizard {

    private @Nullable ExportPackagePage page;

    /** The wizard. */
    public ExportPackageWizard() {
        super(Messages.export_title, "export");
    }

    @Override
    public void addPages() {
        IProject preferred = PolicyProjects.of(selection())
                .or(() -> PolicyProjects.of(workbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor()))
                .orElse(null);
        page = new ExportPackagePage(getDialogSettings(), preferred);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        if (page == null || !IDE.saveAllEditors(new IResource[] {page.project()}, true)) {
            return false;
        }
        Export export = new Export(page.project().getName(), page.project().getLocation().toPath(), page.folder());
        if (!perform(export::run)) {
            return false;
        }
        page.remember();
        return switch (export.result) {
            case ExportResult.Written written -> offerToOpen(written.file());
            case ExportResult.Refused refused -> refuse(page, refused);
            case ExportResult.Cancelled cancelled -> false;
            case null -> false;
        };
    }

    private boolean offerToOpen(Path file) {
        int answer = MessageDialog.open(MessageDialog.INFORMATION, getShell(), getWindowTitle(),
                NLS.bind(Messages.export_written, file), 0, Messages.export_openFolder, Messages.export_close);
        if (answer == 0) {
            Program.launch(file.getParent().toString());
        }
        return true;
    }

    private static boolean refuse(ExportPackagePage page, ExportResult.Refused refused) {
        long errors = refused.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
        page.refuse(
                new MessageFormat(Messages.export_refused, Locale.getDefault())
                        .format(new Object[] {errors, refused.run().failed()}),
                reasons(refused));
        return false;
    }

    /** The lines that the command line reports. */
    private static List<String> reasons(ExportResult.Refused refused) {
        Locale locale = Locale.getDefault();
        Stream<String> findings = refused.diagnostics().stream().map(finding -> line(finding, locale));
        Stream<String> failures = refused.run().results().stream().filter(result -> result.status() != Status.PASSED)
                .flatMap(result -> lines(result, locale));
        return Stream.concat(findings, failures).toList();
    }

    private static String line(Diagnostic finding, Locale locale) {
        return finding.line(locale) + (finding.help() == null ? "" : "\n    " + finding.help().in(locale));
    }

    private static Stream<String> lines(CaseResult result, Locale locale) {
        String head = "%s:%d: %s".formatted(result.suite().path(), result.sample().span().line(),
                result.sample().name());
        Stream<String> why = result.error() != null
                ? Stream.of(result.error().in(locale))
                : result.mismatches().stream().flatMap(mismatch -> mismatch.lines(locale).stream());
        return Stream.concat(Stream.of(head), why.map(line -> "    " + line));
    }

    /** The work itself, and what it came to. */
    private static final class Export {

        private final String name;
        private final Path project;
        private final Path folder;
        private @Nullable ExportResult result;

        Export(String name, Path project, Path folder) {
            this.name = name;
            this.project = project;
            this.folder = folder;
        }

        void run(IProgressMonitor monitor) throws InvocationTargetException {
            SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.export_running, name), 100);
            try {
                result = PackageExport.export(project, folder, listener(progress), progress::isCanceled);
            } catch (IOException | PolicyProjectException e) {
                throw new InvocationTargetException(e);
            }
        }

        private static RunListener listener(SubMonitor progress) {
            return new RunListener() {
                @Override
                public void started(int cases) {
                    progress.setWorkRemaining(cases);
                }

                @Override
                public void finished(CaseResult result) {
                    progress.worked(1);
                }
            };
        }
    }
}
