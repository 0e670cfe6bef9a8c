package org.heurejuste.ui.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

import javax.lang.model.SourceVersion;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.jspecify.annotations.Nullable;

/** Asks for the name and place of a new policy project, as the platform does, and for the package of its rules. */
final class NewPolicyProjectPage extends WizardNewProjectCreationPage {

    private @Nullable Text packageName;
    private boolean proposing = true;
    private boolean typing;

    NewPolicyProjectPage() {
        super("project");
        setTitle(Messages.new_pageTitle);
        setDescription(Messages.new_description);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        Composite row = new Composite((Composite) getControl(), SWT.NONE);
        row.setLayout(new GridLayout(2, false));
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        row.setFont(parent.getFont());
        new Label(row, SWT.NONE).setText(Messages.new_package);
        packageName = new Text(row, SWT.BORDER);
        packageName.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        packageName.setMessage(Messages.new_packageHint);
        packageName.addModifyListener(event -> packageTyped());
    }

    private void packageTyped() {
        if (!typing) {
            proposing = packageName().isEmpty();
        }
        setPageComplete(validatePage());
    }

    @Override
    protected boolean validatePage() {
        propose();
        if (!super.validatePage()) {
            return false;
        }
        String problem = problem();
        setErrorMessage(problem);
        return problem == null;
    }

    /** Follows the project's name until a package has been typed. */
    private void propose() {
        Text field = packageName;
        if (proposing && !typing && field != null) {
            typing = true;
            field.setText(proposal(getProjectName()));
            typing = false;
        }
    }

    /** Returns a package made of a project's name: its letters and digits, lower case, without accents. */
    static String proposal(String projectName) {
        String plain = Normalizer.normalize(projectName, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return plain.isEmpty() ? "" : "policy." + (Character.isDigit(plain.charAt(0)) ? "p" + plain : plain);
    }

    private @Nullable String problem() {
        String name = packageName();
        if (name.isEmpty()) {
            return Messages.new_noPackage;
        }
        if (!isPackage(name)) {
            return NLS.bind(Messages.new_badPackage, name);
        }
        return isFree(folder()) ? null : NLS.bind(Messages.new_folderInUse, folder());
    }

    private static boolean isPackage(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT)) && SourceVersion.isName(name)
                && Arrays.stream(name.split("\\.", -1)).noneMatch(String::isEmpty);
    }

    private static boolean isFree(Path folder) {
        String[] inside = folder.toFile().list();
        return !Files.exists(folder) || inside != null && inside.length == 0;
    }

    /** Returns the package of the rules. */
    String packageName() {
        return packageName == null ? "" : packageName.getText().strip();
    }

    /** Returns the folder of the project. */
    Path folder() {
        return (useDefaults() ? getLocationPath().append(getProjectName()) : getLocationPath()).toPath();
    }
}
