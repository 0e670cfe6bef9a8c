package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.convert.Conversion;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.ui.cases.PolicyProjects;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.heurejuste.ui.saving.SafeSaving;
import org.jspecify.annotations.Nullable;

/** Makes a suite of test scenarios of KIE, or of a table that a spreadsheet program wrote. */
public final class ImportCasesWizard extends PolicyWizard implements IImportWizard {

    private @Nullable ImportCasesPage page;
    /** What was told of, so that a second press on Finish means it. */
    private @Nullable Reading told;

    /** The wizard. */
    public ImportCasesWizard() {
        super(Messages.importCases_window, "import");
    }

    @Override
    public void addPages() {
        page = new ImportCasesPage(getDialogSettings(), PolicyProjects.of(selection()).orElse(null));
        addPage(page);
    }

    /** A file that is read, and what of it comes over. */
    private static final class Reading {

        private final Path file;
        private final IFile target;
        private final SuiteFormat format;
        private Conversion conversion = new Conversion(new byte[0], 0, List.of());

        Reading(Path file, IFile target, SuiteFormat format) {
            this.file = file;
            this.target = target;
            this.format = format;
        }

        boolean isOf(Path other, IFile otherTarget) {
            return file.equals(other) && target.equals(otherTarget);
        }

        void run(IProgressMonitor monitor) throws InvocationTargetException {
            SubMonitor progress = SubMonitor.convert(monitor, 2);
            try {
                if (Files.size(file) > SuiteReader.LARGEST) {
                    throw new IOException(file + " is too large");
                }
                Vocabulary vocabulary = CheckedPolicy.compiled(target.getProject(), progress.split(1)).vocabulary();
                conversion = new SuiteConverter(vocabulary, Locale.getDefault())
                        .convert(file.toString(), Files.readAllBytes(file), format).orElseThrow();
            } catch (IOException | PolicyProjectException | CoreException e) {
                throw new InvocationTargetException(e);
            }
        }

        void write(IProgressMonitor monitor) throws InvocationTargetException {
            try {
                SafeSaving.create(target, conversion.bytes(), monitor);
            } catch (CoreException e) {
                throw new InvocationTargetException(e);
            }
        }

        List<String> lost() {
            return conversion.lost().stream().map(lost -> lost.message().in(Locale.getDefault())).toList();
        }
    }

    @Override
    public boolean performFinish() {
        ImportCasesPage asked = page;
        if (asked == null) {
            return false;
        }
        Reading reading = told;
        if (reading == null || !reading.isOf(asked.file(), asked.target())) {
            reading = new Reading(asked.file(), asked.target(), asked.format());
            if (!perform(reading::run) || !isWanted(reading, asked)) {
                return false;
            }
        }
        if (!perform(reading::write)) {
            return false;
        }
        asked.remember();
        open(reading.target);
        return true;
    }

    private boolean isWanted(Reading reading, ImportCasesPage asked) {
        List<String> lost = reading.lost();
        if (reading.conversion.cases() == 0) {
            asked.refuse(Messages.importCases_nothing, lost);
            return false;
        }
        if (!lost.isEmpty()) {
            told = reading;
            asked.warn(new MessageFormat(Messages.importCases_lost, Locale.getDefault())
                    .format(new Object[] {reading.conversion.cases(), lost.size()}), lost);
        }
        return lost.isEmpty();
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(workbench().getActiveWorkbenchWindow().getActivePage(), file, true);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
