package org.heurejuste.ui.wizards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.ui.cases.PolicyProjects;
import org.jspecify.annotations.Nullable;

/** What the pages that bring cases in and out have in common: a project, a format, and what cannot be carried over. */
abstract class CasesPage extends WizardPage {

    static final int COLUMNS = 3;

    private final IDialogSettings settings;
    private final List<IProject> projects = PolicyProjects.open();
    private final @Nullable IProject preferred;
    private @Nullable Combo project;
    private @Nullable Combo format;
    private @Nullable Reasons reasons;

    CasesPage(String title, String description, IDialogSettings settings, @Nullable IProject preferred) {
        super("cases", title, null);
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

    /** Asks for one of the formats; the first is chosen. */
    final void formatField(Composite area, List<SuiteFormat> formats) {
        format = box(area, Messages.cases_format, formats.stream().map(CasesPage::words).toList(), 0);
        format.setData(formats);
    }

    private static String words(SuiteFormat format) {
        return switch (format) {
            case YAML -> Messages.cases_yaml;
            case CSV -> Messages.cases_csv;
            case XLSX -> Messages.cases_xlsx;
        };
    }

    final Combo box(Composite area, String label, List<String> lines, int chosen) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS - 1, 1));
        combo.setItems(lines.toArray(String[]::new));
        combo.select(lines.isEmpty() ? -1 : chosen);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        return combo;
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

    final @Nullable IProject project() {
        int index = made(project).getSelectionIndex();
        return index < 0 ? null : projects.get(index);
    }

    @SuppressWarnings("unchecked")
    final SuiteFormat format() {
        return ((List<SuiteFormat>) made(format).getData()).get(made(format).getSelectionIndex());
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

    static boolean endsLike(String name, String... endings) {
        return Arrays.stream(endings).anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }
}
