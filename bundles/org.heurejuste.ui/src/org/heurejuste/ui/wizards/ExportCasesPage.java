package org.heurejuste.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteFormat;
import org.jspecify.annotations.Nullable;

/** Asks which suites of a project go where, in which format. */
final class ExportCasesPage extends CasesPage {

    private static final int LIST_HEIGHT = 140;

    private final List<Path> wanted;
    private @Nullable PathField folder;
    private @Nullable Table suites;
    private @Nullable IProject listed;

    /**
     * The page.
     *
     * @param settings remembers the folders
     * @param preferred the project to choose first, or null
     * @param wanted the suites to tick first; all where there is none
     */
    ExportCasesPage(IDialogSettings settings, @Nullable IProject preferred, List<Path> wanted) {
        super(Messages.exportCases_title, Messages.exportCases_description, settings, preferred);
        this.wanted = wanted;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(COLUMNS, false));
        projectField(area);
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.exportCases_suites);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Table list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        GridData place = wide();
        place.heightHint = LIST_HEIGHT;
        list.setLayoutData(place);
        list.addListener(SWT.Selection, event -> changed());
        suites = list;
        formatField(area, List.of(SuiteFormat.XLSX, SuiteFormat.CSV, SuiteFormat.YAML));
        folder = folderField(area, Messages.exportCases_chooser);
        reasons(area);
        setControl(area);
        list();
        changed();
        setErrorMessage(null);
    }

    private void list() {
        IProject project = project();
        Table list = made(suites);
        if (project == null || project.equals(listed)) {
            return;
        }
        listed = project;
        list.removeAll();
        try {
            for (Path file : SuiteFiles.find(project.getLocation().toPath(), "*")) {
                TableItem item = new TableItem(list, SWT.NONE);
                item.setText(project.getLocation().toPath().relativize(file).toString());
                item.setData(file);
                item.setChecked(wanted.isEmpty() || wanted.contains(file));
            }
        } catch (IOException e) {
            ILog.of(ExportCasesPage.class).warn(e.getMessage(), e);
        }
    }

    @Override
    @Nullable
    String problem() {
        list();
        return suites().isEmpty() ? "" : folderProblem(made(folder));
    }

    /** The suites that go. */
    List<Path> suites() {
        return List.of(made(suites).getItems()).stream().filter(TableItem::getChecked)
                .map(item -> (Path) item.getData()).toList();
    }

    Path folder() {
        return made(folder).path().orElseThrow();
    }

    void remember() {
        made(folder).remember();
    }
}
