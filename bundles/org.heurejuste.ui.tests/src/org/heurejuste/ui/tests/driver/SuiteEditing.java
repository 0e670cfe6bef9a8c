package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.suite.SuiteEditor;
import org.heurejuste.ui.suite.SuiteEditor.Face;

/** The editor of a suite, in all of its faces. */
public final class SuiteEditing {

    private final SuiteEditor editor;

    SuiteEditing(IEditorPart editor) {
        this.editor = (SuiteEditor) editor;
    }

    /** Shows a face, and waits until the suite has been read and decided. */
    public SuiteEditing show(Face face) {
        Ui.run(() -> editor.show(face));
        return settle();
    }

    /** Returns the face that is shown. */
    public Face face() {
        return Ui.get(editor::face);
    }

    /** Waits until the text has been read and its cases decided. */
    public SuiteEditing settle() {
        Ui.until("the cases of " + editor.getTitle() + " decided", () -> editor.model().isSettled());
        Ui.settle();
        return this;
    }

    /** Returns the file as text. */
    public Editor text() {
        return new Editor(editor.getAdapter(ITextEditor.class));
    }

    /** Returns the names of the cases. */
    public List<String> names() {
        return Ui.get(() -> editor.model().cases().stream().map(CaseEntry::name).toList());
    }

    /** Returns what became of a case, in a word. */
    public String status(String name) {
        return Ui.get(() -> editor.model().status(number(name)).word());
    }

    /** Waits until that has become of a case. */
    public SuiteEditing waitForStatus(String name, String word) {
        Ui.until(name + " " + word, () -> editor.model().status(number(name)).word().equals(word));
        return settle();
    }

    private int number(String name) {
        List<CaseEntry> cases = editor.model().cases();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no case " + name);
    }

    /** Selects a case in the list of the form. */
    public SuiteEditing select(String name) {
        Ui.run(() -> {
            Table list = all(Table.class).findFirst().orElseThrow();
            list.setSelection(number(name));
            list.notifyListeners(SWT.Selection, new Event());
        });
        return settle();
    }

    /** Chooses a line of a field of the form. */
    public SuiteEditing choose(String field, String line) {
        Combo combo = field(field, Combo.class);
        Ui.run(() -> {
            combo.setFocus();
            int index = combo.indexOf(line);
            if (index < 0) {
                throw new AssertionError(line + " is none of " + Arrays.toString(combo.getItems()));
            }
            combo.select(index);
            combo.notifyListeners(SWT.Selection, new Event());
        });
        return settle();
    }

    /** Clicks a check box of the form. */
    public SuiteEditing tick(String field, boolean ticked) {
        Button box = field(field, Button.class);
        Ui.run(() -> {
            box.setSelection(ticked);
            box.notifyListeners(SWT.Selection, new Event());
        });
        return settle();
    }

    /** Types over what stands in a field of the form, without leaving it. */
    public SuiteEditing type(String field, String typed) {
        Text text = field(field, Text.class);
        Ui.run(() -> {
            text.setFocus();
            text.selectAll();
        });
        Ui.type(typed);
        Ui.until("`" + typed + "` typed", () -> text.getText().equals(typed));
        return this;
    }

    private <T extends Control> T field(String key, Class<T> kind) {
        return Ui.await("the field " + key,
                () -> all(kind).filter(control -> key.equals(control.getData("field"))).findFirst());
    }

    /** Returns what the form says was decided otherwise, in its order. */
    public List<String> decidedOtherwise() {
        return Ui.get(() -> all(Link.class).map(Link::getText).filter(text -> text.startsWith("decided"))
                .map(text -> text.replaceAll("\\s*<a>.*", "")).toList());
    }

    /** Presses the first offer to accept a field; the dialog that follows is the caller's. */
    public Dialog acceptField() {
        Link link = Ui.await("an offer to accept", () -> all(Link.class)
                .filter(one -> one.isVisible() && one.getText().startsWith("decided")).findFirst());
        Ui.begin(() -> link.notifyListeners(SWT.Selection, new Event()));
        return Dialog.titled("Accept as Expected");
    }

    /** Accepts what was decided in the selected case as what it expects, having looked at the preview. */
    public SuiteEditing acceptCase() {
        Button offer = Ui.await("the offer to accept the case", () -> all(Button.class)
                .filter(one -> one.isVisible() && one.getText().startsWith("Accept as Expected")).findFirst());
        Ui.begin(() -> Widgets.click(offer));
        Dialog preview = Dialog.titled("Accept as Expected");
        preview.press("Accept");
        preview.waitUntilClosed();
        return settle();
    }

    /** Returns what is said in place of the form or the table, where there is none. */
    public Optional<String> obstacle() {
        return Ui.get(() -> all(Link.class).filter(Control::isVisible).map(Link::getText)
                .filter(text -> text.contains("cannot be read")).findFirst());
    }

    /** Takes back by the keyboard what was done last. */
    public SuiteEditing undo() {
        Ui.press('z', SWT.CTRL);
        return settle();
    }

    /** Returns the table of the cases. */
    public CaseTableDriver table() {
        return new CaseTableDriver(() -> all(NatTable.class).findFirst().orElseThrow(), this::settle);
    }

    private <T extends Control> Stream<T> all(Class<T> kind) {
        return Stream.iterate(0, i -> i < 2, i -> i + 1).map(this::page).flatMap(SuiteEditing::tree)
                .filter(control -> !control.isDisposed()).filter(kind::isInstance).map(kind::cast);
    }

    private Control page(int index) {
        Composite container = ((Control) editor.getAdapter(ITextEditor.class).getAdapter(Control.class)).getParent();
        while (!(container instanceof CTabFolder)) {
            container = container.getParent();
        }
        return ((CTabFolder) container).getItem(index).getControl();
    }

    private static Stream<Control> tree(Control control) {
        Stream<Control> self = Stream.of(control);
        return control instanceof Composite parent
                ? Stream.concat(self, Arrays.stream(parent.getChildren()).flatMap(SuiteEditing::tree))
                : self;
    }
}
