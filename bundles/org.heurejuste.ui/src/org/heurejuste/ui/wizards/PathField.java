package org.heurejuste.ui.wizards;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;

/** A folder or a file to type or choose, which remembers those used before. Takes three columns of its parent's grid. */
final class PathField {

    private static final int REMEMBERED = 10;

    private final String key;
    private final IDialogSettings settings;
    private final Combo folder;
    private final Supplier<@Nullable String> chooser;

    /**
     * Makes a field for a folder.
     *
     * @param parent with a grid of three columns
     * @param label what the folder is, with a mnemonic
     * @param chooserMessage what the dialog that chooses a folder asks for
     * @param settings where the folders used before are remembered
     * @param key under which name
     */
    PathField(Composite parent, String label, String chooserMessage, IDialogSettings settings, String key) {
        this(parent, label, settings, key, field -> folder(field, chooserMessage));
    }

    /** Makes a field for a file that is there; the patterns, such as {@code *.csv}, tell which ones its dialog shows. */
    static PathField file(Composite parent, String label, IDialogSettings settings, String key, String... patterns) {
        return new PathField(parent, label, settings, key, field -> file(field, patterns));
    }

    private PathField(Composite parent, String label, IDialogSettings settings, String key,
            Function<Combo, @Nullable String> choosing) {
        this.settings = settings;
        this.key = key;
        new Label(parent, SWT.NONE).setText(label);
        folder = new Combo(parent, SWT.DROP_DOWN | SWT.BORDER);
        folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        folder.setItems(remembered().toArray(String[]::new));
        chooser = () -> choosing.apply(folder);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private Set<String> remembered() {
        String[] folders = settings.getArray(key);
        return new LinkedHashSet<>(folders == null ? Set.of() : Arrays.asList(folders));
    }

    private static @Nullable String folder(Combo field, String message) {
        DirectoryDialog dialog = new DirectoryDialog(field.getShell(), SWT.SHEET);
        dialog.setMessage(message);
        dialog.setFilterPath(field.getText());
        return dialog.open();
    }

    private static @Nullable String file(Combo field, String... patterns) {
        FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setFilterExtensions(patterns);
        dialog.setFileName(field.getText());
        return dialog.open();
    }

    private void browse() {
        String chosen = chooser.get();
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
