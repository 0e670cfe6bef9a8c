package org.heurejuste.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.SuiteConverter;
import org.jspecify.annotations.Nullable;

/** Asks which file becomes a suite of which project. */
final class ImportCasesPage extends CasesPage {

    private static final String[] ENDINGS = {".scesim", ".csv", ".xlsx", ".cases.yaml"};

    private @Nullable PathField file;
    private @Nullable Text name;

    ImportCasesPage(IDialogSettings settings, @Nullable IProject preferred) {
        super(Messages.importCases_title, Messages.importCases_description, settings, preferred);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(COLUMNS, false));
        file = PathField.file(area, Messages.importCases_file, settings(), "files",
                "*.scesim;*.csv;*.xlsx;*.cases.yaml",
                "*.*");
        projectField(area);
        formatField(area, List.of(SuiteFormat.YAML, SuiteFormat.CSV, SuiteFormat.XLSX));
        new Label(area, SWT.NONE).setText(Messages.importCases_name);
        Text typed = new Text(area, SWT.BORDER);
        typed.setLayoutData(wide());
        typed.addModifyListener(event -> changed());
        name = typed;
        reasons(area);
        file.onChange(this::fileChanged);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            made(file).setFocus();
        }
    }

    private void fileChanged() {
        made(name).setText(made(file).path().map(Path::toString).map(SuiteConverter::defaultName).orElse(""));
        changed();
    }

    @Override
    @Nullable
    String problem() {
        Path path = made(file).path().orElse(null);
        if (path == null) {
            return "";
        }
        if (!Files.isRegularFile(path)) {
            return NLS.bind(Messages.importCases_noFile, path);
        }
        if (!endsLike(path.toString(), ENDINGS)) {
            return NLS.bind(Messages.importCases_otherFile, path.getFileName());
        }
        String typed = made(name).getText().strip();
        if (typed.isEmpty() || typed.matches(".*[/\\\\:*?\"<>|].*")) {
            return Messages.importCases_noName;
        }
        return target().exists() ? NLS.bind(Messages.importCases_there, target().getName()) : null;
    }

    Path file() {
        return made(file).path().orElseThrow();
    }

    /** The suite that is made. */
    IFile target() {
        return made(project()).getFile(
                SuiteFiles.FOLDER + "/cases/" + made(name).getText().strip() + format().ending());
    }

    void remember() {
        made(file).remember();
    }
}
