package org.heurejuste.ui.wizards;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;

/** A folder to type or choose, which remembers those used before. Takes three columns of its parent's grid. */
final class FolderField {

    private static final int REMEMBERED = 10;

    private final String key;
    private final IDialogSettings settings;
    private final Combo folder;
    private final String chooserMessage;

    /**
     * Makes the field.
     *
     * @param parent with a grid of three columns
     * @param label what the folder is, with a mnemonic
     * @param chooserMessage what the dialog that chooses a folder asks for
     * @param settings where the folders used before are remembered
     * @param key under which name
     */
    FolderField(Composite parent, String label, String chooserMessage, IDialogSettings settings, String key) {
        this.settings = settings;
        this.key = key;
        this.chooserMessage = chooserMessage;
        new Label(parent, SWT.NONE).setText(label);
        folder = new Combo(parent, SWT.DROP_DOWN | SWT.BORDER);
        folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        folder.setItems(remembered().toArray(String[]::new));
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private Set<String> remembered() {
        String[] folders = settings.getArray(key);
        return new LinkedHashSet<>(folders == null ? Set.of() : Arrays.asList(folders));
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(folder.getShell(), SWT.SHEET);
        dialog.setMessage(chooserMessage);
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    /** Returns the folder, or empty where nothing sensible is typed. */
    Optional<Path> path() {
        String text = folder.getText().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Types a folder. */
    void setPath(String text) {
        folder.setText(text);
    }

    /** Chooses the folder used last, where there is one. */
    void selectLast() {
        if (folder.getItemCount() > 0) {
            folder.select(0);
        }
    }

    void onChange(Runnable receiver) {
        folder.addModifyListener(event -> receiver.run());
    }

    void setFocus() {
        folder.setFocus();
    }

    /** Remembers the folder as the one used last. */
    void remember() {
        Set<String> folders = new LinkedHashSet<>();
        path().ifPresent(path -> folders.add(path.toString()));
        folders.addAll(remembered());
        settings.put(key, folders.stream().limit(REMEMBERED).toArray(String[]::new));
    }
}
