package org.heurejuste.ui.tests.driver;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.suite.SheetEditor;

/** The editor of a suite in CSV or in a workbook. */
public final class SheetEditing {

    private final SheetEditor editor;

    SheetEditing(IEditorPart editor) {
        this.editor = (SheetEditor) editor;
    }

    /** Waits until the file has been read and its cases decided. */
    public SheetEditing settle() {
        Ui.until("the cases of " + editor.getTitle() + " decided", () -> editor.model().isSettled());
        Ui.settle();
        return this;
    }

    /** Returns the table of the cases. */
    public CaseTableDriver table() {
        return new CaseTableDriver(() -> Widgets.all(shellOf(), NatTable.class)
                .filter(table -> table.isVisible()).findFirst().orElseThrow(), this::settle);
    }

    private Composite shellOf() {
        return editor.getSite().getShell();
    }

    /** Returns the names of the cases. */
    public List<String> names() {
        return Ui.get(() -> editor.model().cases().stream().map(CaseEntry::name).toList());
    }

    /** Returns what became of a case, in a word. */
    public String status(int number) {
        return Ui.get(() -> editor.model().status(number).word());
    }

    /** Returns what is said above the table of cells that cannot be read. */
    public String problems() {
        return Ui.get(() -> Widgets.all(shellOf(), Link.class).filter(Control::isVisible).map(Link::getText)
                .filter(text -> text.contains("href=\"0\""))
                .flatMap(text -> Stream.of(text.split("\n"))).map(line -> line.replaceAll("</?a[^>]*>", ""))
                .reduce("", (all, line) -> all.isEmpty() ? line : all + "\n" + line));
    }

    /** Returns whether something is not saved yet. */
    public boolean isDirty() {
        return Ui.get(editor::isDirty);
    }

    /** Saves by the keyboard. */
    public SheetEditing save() {
        Ui.press('s', SWT.CTRL);
        Ui.until(editor.getTitle() + " saved", () -> !editor.isDirty());
        return settle();
    }

    /** Takes back by the keyboard what was done last. */
    public SheetEditing undo() {
        Ui.press('z', SWT.CTRL);
        return settle();
    }
}
