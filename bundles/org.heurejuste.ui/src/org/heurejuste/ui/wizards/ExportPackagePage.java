package org.heurejuste.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heurejuste.ui.cases.PolicyProjects;
import org.jspecify.annotations.Nullable;

/** Asks which project goes where, and shows why a package was refused. */
final class ExportPackagePage extends WizardPage {

    private final IDialogSettings settings;
    private final List<IProject> projects = PolicyProjects.open();
    private final @Nullable IProject preferred;
    private @Nullable Combo project;
    private @Nullable PathField folder;
    private @Nullable Reasons reasons;

    /**
     * The page.
     *
     * @param settings remembers the folders
     * @param preferred the project to choose first, or null
     */
    ExportPackagePage(IDialogSettings settings, @Nullable IProject preferred) {
        super("package", Messages.export_pageTitle, null);
        this.settings = settings;
        this.preferred = preferred;
        setDescription(Messages.export_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        project = projectField(area);
        folder = new PathField(area, Messages.export_folder, Messages.export_chooser, settings, "folders");
        folder.selectLast();
        folder.onChange(this::validate);
        reasons = new Reasons(area, 3);
        setControl(area);
        validate();
        setErrorMessage(null);
    }

    private Combo projectField(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.export_project);
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        combo.setItems(projects.stream().map(IProject::getName).toArray(String[]::new));
        combo.select(Math.max(0, projects.indexOf(preferred)));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
        return combo;
    }

    private void validate() {
        Path path = made(folder).path().orElse(null);
        boolean chosen = made(project).getSelectionIndex() >= 0;
        setErrorMessage(chosen ? path == null ? null : problem(path) : Messages.export_noProject);
        setPageComplete(chosen && path != null && getErrorMessage() == null);
        made(reasons).hide();
    }

    private static @Nullable String problem(Path path) {
        return Files.exists(path) && !Files.isDirectory(path) ? NLS.bind(Messages.export_notAFolder, path) : null;
    }

    /** Returns the project to export. */
    IProject project() {
        return projects.get(made(project).getSelectionIndex());
    }

    /** Returns the folder to write to. */
    Path folder() {
        return made(folder).path().orElseThrow();
    }

    void remember() {
        made(folder).remember();
    }

    /**
     * Says why there is no package.
     *
     * @param summary in a sentence
     * @param lines each reason
     */
    void refuse(String summary, List<String> lines) {
        setErrorMessage(summary);
        made(reasons).show(lines);
    }

    private static <T> T made(@Nullable T control) {
        if (control == null) {
            throw new IllegalStateException("the page has not been shown yet");
        }
        return control;
    }
}
