package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The Explanation view. */
public final class ExplanationDriver {

    private static final String ID = "org.heurejuste.ui.explanation";

    private final IViewPart view;

    private ExplanationDriver(IViewPart view) {
        this.view = view;
    }

    /** Asks the Cases view, by the keyboard, why the selected case was decided so. */
    public static ExplanationDriver of(Cases cases, Workbench workbench) {
        cases.pressExplain();
        return new ExplanationDriver(workbench.show(ID));
    }

    /** Waits until the sentence above everything holds these words. */
    public ExplanationDriver waitForSummary(String words) {
        Ui.until("`" + words + "` in the summary of the explanation",
                () -> Widgets.only(Widgets.of(view), Label.class).getText().contains(words));
        return this;
    }

    /** Returns the lines below a heading, by the heading's first words. */
    public List<String> below(String heading) {
        return Ui.get(() -> {
            TreeItem item = item(reasons(), heading);
            Widgets.expand(item);
            return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
        });
    }

    /** Opens a line below a heading, waits until it is told, and returns everything below it. */
    public List<String> open(String heading, String line) {
        below(heading);
        Ui.run(() -> Widgets.expand(item(item(reasons(), heading), line)));
        Ui.until("what is below " + line, () -> !told(heading, line).isEmpty());
        return Ui.get(() -> told(heading, line));
    }

    private List<String> told(String heading, String line) {
        return all(item(item(reasons(), heading), line)).map(TreeItem::getText).filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<TreeItem> all(TreeItem item) {
        return Arrays.stream(item.getItems()).flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }

    /** Selects a line below a heading and makes the change with which its rule applies, by the keyboard. */
    public void makeChange(String heading, String line) {
        Ui.run(() -> select(reasons(), item(item(reasons(), heading), line)));
        Ui.press(SWT.F7);
    }

    /** Chooses another value for a field of a fact, in its cell. */
    public void choose(String fact, String field, String value) {
        Ui.run(() -> {
            TreeItem row = item(item(facts(), fact), field);
            Rectangle cell = row.getBounds(1);
            Event click = new Event();
            click.x = cell.x + 4;
            click.y = cell.y + 4;
            click.button = 1;
            click.count = 1;
            select(facts(), row);
            facts().notifyListeners(SWT.MouseDown, click);
        });
        CCombo choice = Ui.await("the choice of " + field,
                () -> Widgets.all(Widgets.of(view), CCombo.class).findFirst());
        Ui.run(() -> {
            choice.select(choice.indexOf(value));
            choice.notifyListeners(SWT.Selection, new Event());
            if (!choice.isDisposed()) {
                choice.notifyListeners(SWT.DefaultSelection, new Event());
            }
        });
    }

    /** Returns a field's value as shown. */
    public String value(String fact, String field) {
        return Ui.get(() -> item(item(facts(), fact), field).getText(1));
    }

    /** Begins to save the case as it is now. */
    public Dialog save() {
        Ui.begin(() -> Workbench.execute("org.heurejuste.ui.explanation.save"));
        return Dialog.titled("Save as New Case");
    }

    private Tree facts() {
        return Widgets.all(Widgets.of(view), Tree.class).findFirst().orElseThrow();
    }

    private Tree reasons() {
        return Widgets.all(Widgets.of(view), Tree.class).skip(1).findFirst().orElseThrow();
    }

    private static void select(Tree tree, TreeItem item) {
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
    }

    private static TreeItem item(Object parent, String text) {
        TreeItem[] items = parent instanceof Tree tree ? tree.getItems() : ((TreeItem) parent).getItems();
        Optional<TreeItem> found = Arrays.stream(items).filter(item -> item.getText().startsWith(text)).findFirst();
        return found.orElseThrow(() -> new AssertionError(
                "no line " + text + " among " + Arrays.stream(items).map(TreeItem::getText).toList()));
    }
}
