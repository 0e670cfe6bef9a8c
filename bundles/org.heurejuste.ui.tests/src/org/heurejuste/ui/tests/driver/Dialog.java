package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** A dialog, for instance a wizard's. */
public final class Dialog {

    private final Shell shell;

    private Dialog(Shell shell) {
        this.shell = shell;
    }

    /** Waits for the dialog with a title. */
    public static Dialog titled(String title) {
        return new Dialog(Ui.await("the dialog `" + title + "`", () -> find(title)));
    }

    /** Waits for another dialog with a title, which the first one opens. */
    public static Dialog titledAfter(Dialog first, String title) {
        return new Dialog(Ui.await("another dialog `" + title + "`",
                () -> shells(title).filter(shell -> shell != first.shell).findFirst()));
    }

    /** Waits for the question that offers such a button. */
    public static Dialog offering(String button) {
        return new Dialog(Ui.await("a question with `" + button + "`", () -> Arrays.stream(Ui.display().getShells())
                .filter(shell -> shell.isVisible() && Widgets.all(shell, Button.class)
                        .anyMatch(found -> Widgets.plain(found.getText()).equals(button)))
                .findFirst()));
    }

    private static Optional<Shell> find(String title) {
        return shells(title).findFirst();
    }

    private static Stream<Shell> shells(String title) {
        return Arrays.stream(Ui.display().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title));
    }

    /** Writes into the text field after a label. */
    public Dialog fillText(String label, String text) {
        Ui.run(() -> Widgets.labelled(shell, Text.class, label).setText(text));
        return this;
    }

    /** Writes into the box after a label. */
    public Dialog fillBox(String label, String text) {
        Ui.run(() -> Widgets.labelled(shell, Combo.class, label).setText(text));
        return this;
    }

    /** Returns the text of the field after a label. */
    public String text(String label) {
        return Ui.get(() -> Widgets.labelled(shell, Text.class, label).getText());
    }

    /** Waits for a button that can be pressed, and presses it. */
    public void press(String button) {
        Ui.until("the button `" + button + "`", () -> Widgets.button(shell, button).isEnabled());
        Ui.begin(() -> Widgets.click(Widgets.button(shell, button)));
    }

    /** Returns whether a button can be pressed. */
    public boolean allows(String button) {
        return Ui.get(() -> Widgets.button(shell, button).isEnabled());
    }

    /** Returns the page's error, or an empty text. */
    public String error() {
        return Ui.get(() -> Optional.ofNullable(page().getErrorMessage()).orElse(""));
    }

    /** Waits until the page tells of an error. */
    public String waitForError() {
        Ui.until("an error in `" + shell + "`", () -> page().getErrorMessage() != null);
        return error();
    }

    private DialogPage page() {
        return (DialogPage) ((WizardDialog) shell.getData()).getCurrentPage();
    }

    /** Returns the longer texts that it shows. */
    public String texts() {
        return Ui.get(
                () -> Widgets.all(shell, StyledText.class).map(StyledText::getText).reduce("", (a, b) -> a + b + "\n"));
    }

    /** Waits until a line of a tree in it reads so. */
    public Dialog waitForText(String line) {
        Ui.until("`" + line + "` in `" + shell + "`", () -> Widgets.all(shell, Tree.class)
                .flatMap(Widgets::items).anyMatch(item -> item.getText().contains(line)));
        return this;
    }

    /** Waits until it is closed. */
    public void waitUntilClosed() {
        Ui.until("the dialog closed", shell::isDisposed);
    }
}
