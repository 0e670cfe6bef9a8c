package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.ide.IDE;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.Conversion;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.ui.cases.PolicyProjects;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** Writes suites as tables for spreadsheet programs, or in another format. */
public final class ExportCasesWizard extends PolicyWizard implements IExportWizard {

    private @Nullable ExportCasesPage page;
    /** What was told of, so that a second press on Finish means it. */
    private @Nullable Writing told;

    /** The wizard. */
    public ExportCasesWizard() {
        super(Messages.exportCases_window, "export");
    }

    @Override
    public void addPages() {
        List<Path> wanted = Stream.of(selection().toArray()).map(thing -> Adapters.adapt(thing, IFile.class))
                .filter(Objects::nonNull).filter(file -> SuiteFormat.of(file.getName()).isPresent())
                .map(file -> file.getLocation().toPath()).toList();
        IProject preferred = PolicyProjects.of(selection())
                .or(() -> PolicyProjects.of(workbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor()))
                .orElse(null);
        page = new ExportCasesPage(getDialogSettings(), preferred, wanted);
        addPage(page);
    }

    /** Suites, and what becomes of them. */
    private record Writing(IProject project, List<Path> suites, SuiteFormat format, Path folder,
            Map<Path, Conversion> made) {

        void convert(IProgressMonitor monitor) throws InvocationTargetException {
            SubMonitor progress = SubMonitor.convert(monitor, suites.size() + 1);
            try {
                Vocabulary vocabulary = CheckedPolicy.compiled(project, progress.split(1)).vocabulary();
                SuiteConverter converter = new SuiteConverter(vocabulary, Locale.getDefault());
                for (Path suite : suites) {
                    converter.convert(suite.toString(), Files.readAllBytes(suite), format)
                            .ifPresent(conversion -> made.put(suite, conversion));
                    progress.split(1);
                }
            } catch (IOException | PolicyProjectException | CoreException e) {
                throw new InvocationTargetException(e);
            }
        }

        void write(IProgressMonitor monitor) throws InvocationTargetException {
            try {
                Files.createDirectories(folder);
                for (Map.Entry<Path, Conversion> one : made.entrySet()) {
                    AtomicFile.write(target(one.getKey()), one.getValue().bytes());
                }
            } catch (IOException e) {
                throw new InvocationTargetException(e);
            }
        }

        private Path target(Path suite) {
            return folder.resolve(SuiteConverter.defaultName(suite.toString()) + format.ending());
        }

        List<String> lost() {
            List<String> lines = new ArrayList<>();
            made.forEach((suite, conversion) -> conversion.lost().forEach(lost -> lines
                    .add(suite.getFileName() + ":" + lost.span().line() + ": "
                            + lost.message().in(Locale.getDefault()))));
            made.keySet().stream().map(this::target).filter(Files::exists)
                    .forEach(file -> lines.add(NLS.bind(Messages.exportCases_there, file)));
            return lines;
        }

        boolean isLike(Writing other) {
            return suites.equals(other.suites) && format == other.format && folder.equals(other.folder);
        }
    }

    @Override
    public boolean performFinish() {
        ExportCasesPage asked = page;
        IProject project = asked == null ? null : asked.project();
        if (asked == null || project == null || !IDE.saveAllEditors(new IResource[] {project}, true)) {
            return false;
        }
        Writing writing = new Writing(project, asked.suites(), asked.format(), asked.folder(), new LinkedHashMap<>());
        boolean meant = told != null && told.isLike(writing);
        if (!perform(writing::convert) || !meant && !isWanted(writing, asked) || !perform(writing::write)) {
            return false;
        }
        asked.remember();
        return offerToOpen(writing);
    }

    private boolean isWanted(Writing writing, ExportCasesPage asked) {
        List<String> lost = writing.lost();
        if (!lost.isEmpty()) {
            told = writing;
            asked.warn(new MessageFormat(Messages.exportCases_lost, Locale.getDefault())
                    .format(new Object[] {lost.size()}), lost);
        }
        return lost.isEmpty();
    }

    private boolean offerToOpen(Writing writing) {
        int cases = writing.made().values().stream().mapToInt(Conversion::cases).sum();
        String said = new MessageFormat(Messages.exportCases_written, Locale.getDefault())
                .format(new Object[] {cases, writing.made().size(), writing.folder()});
        if (MessageDialog.open(MessageDialog.INFORMATION, getShell(), getWindowTitle(), said, 0,
                Messages.export_openFolder, Messages.export_close) == 0) {
            Program.launch(writing.folder().toString());
        }
        return true;
    }
}
