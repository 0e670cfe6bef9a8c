package org.heurejuste.ui.wizards;

import java.util.List;

import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heurejuste.ui.cases.PolicyProjects;
import org.jspecify.annotations.Nullable;

/** What the pages of the wizards have in common that carry something of a project: the project, and why something cannot be carried. */
abstract class ProjectPage extends WizardPage {

    static final int COLUMNS = 3;

    private final IDialogSettings settings;
    private final List<IProject> projects = PolicyProjects.open();
    private final @Nullable IProject preferred;
    private @Nullable Combo project;
    private @Nullable Reasons reasons;

    ProjectPage(String name, String title, String description, IDialogSettings settings,
            @Nullable IProject preferred) {
        super(name, title, null);
        this.settings = settings;
        this.preferred = preferred;
        setDescription(description);
        setPageComplete(false);
    }

    final IDialogSettings settings() {
        return settings;
    }

    final void projectField(Composite area) {
        project = box(area, Messages.export_project, projects.stream().map(IProject::getName).toList(),
                Math.max(0, projects.indexOf(preferred)));
    }

    final Combo box(Composite area, String label, List<String> lines, int chosen) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(wide());
        combo.setItems(lines.toArray(String[]::new));
        combo.select(lines.isEmpty() ? -1 : chosen);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        return combo;
    }

    /** A field for the folder that things are written to; the last one is in it. */
    final PathField folderField(Composite area, String chooser) {
        PathField folder = new PathField(area, Messages.export_folder, chooser, settings, "folders");
        folder.selectLast();
        folder.onChange(this::changed);
        return folder;
    }

    final void reasons(Composite area) {
        reasons = new Reasons(area, COLUMNS);
    }

    /** Looks at what is typed and chosen. */
    final void changed() {
        String problem = projects.isEmpty() ? Messages.export_noProject : problem();
        setErrorMessage(problem == null || problem.isEmpty() ? null : problem);
        setPageComplete(problem == null);
        made(reasons).hide();
        setMessage(null);
    }

    /** What is wrong; an empty text where something is missing only; null where nothing is. */
    abstract @Nullable String problem();

    /** What is wrong with a folder to write to, as {@link #problem()} says it. */
    static @Nullable String folderProblem(PathField folder) {
        return folder.path().map(path -> Files.exists(path) && !Files.isDirectory(path)
                ? Optional.of(NLS.bind(Messages.export_notAFolder, path))
                : Optional.<String>empty()).orElse(Optional.of("")).orElse(null);
    }

    final @Nullable IProject project() {
        int index = made(project).getSelectionIndex();
        return index < 0 ? null : projects.get(index);
    }

    /** Tells what cannot be carried over, before it is done all the same or not. */
    final void warn(String summary, List<String> lines) {
        setMessage(summary, WARNING);
        made(reasons).show(lines);
    }

    /** Tells why nothing is done. */
    final void refuse(String summary, List<String> lines) {
        setErrorMessage(summary);
        made(reasons).show(lines);
    }

    static <T> T made(@Nullable T control) {
        if (control == null) {
            throw new IllegalStateException("the page has not been shown yet");
        }
        return control;
    }

    static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS - 1, 1);
    }
}
