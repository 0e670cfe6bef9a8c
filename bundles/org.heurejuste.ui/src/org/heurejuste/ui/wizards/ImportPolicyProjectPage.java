package org.heurejuste.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.heurejuste.workspace.PolicyNature;
import org.jspecify.annotations.Nullable;

/** Asks for the folder of a policy project. */
final class ImportPolicyProjectPage extends WizardPage {

    private static final String SOURCES = "src/main/resources";

    private final IDialogSettings settings;
    private @Nullable PathField folder;

    ImportPolicyProjectPage(IDialogSettings settings) {
        super("folder", Messages.import_pageTitle, null);
        this.settings = settings;
        setDescription(Messages.import_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        folder = new PathField(area, Messages.import_folder, Messages.import_chooser, settings, "folders");
        folder.onChange(this::validate);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            field().setFocus();
        }
    }

    /** Returns the folder, once the page is complete. */
    Path folder() {
        return field().path().orElseThrow();
    }

    void remember() {
        field().remember();
    }

    private void validate() {
        Path path = field().path().orElse(null);
        String problem = path == null ? null : problem(path);
        setErrorMessage(problem);
        setPageComplete(path != null && problem == null);
    }

    private static @Nullable String problem(Path path) {
        if (!Files.isDirectory(path)) {
            return NLS.bind(Messages.import_noFolder, path);
        }
        if (!Files.isDirectory(path.resolve(SOURCES))) {
            return NLS.bind(Messages.import_noPolicy, path.getFileName(), SOURCES);
        }
        return isOpen(path) ? NLS.bind(Messages.import_alreadyOpen, path.getFileName()) : null;
    }

    private static boolean isOpen(Path path) {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .anyMatch(project -> IPath.fromPath(path).equals(project.getLocation()) && PolicyNature.isOn(project));
    }

    private PathField field() {
        if (folder == null) {
            throw new IllegalStateException("the page has not been shown yet");
        }
        return folder;
    }
}
