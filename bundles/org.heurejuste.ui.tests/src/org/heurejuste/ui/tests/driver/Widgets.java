package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPart;

/** Finds controls by their kind and by the words that people see. Used on the window's thread. */
final class Widgets {

    private Widgets() {}

    /** Returns the controls of a kind that can be seen, from the top left. */
    static <T extends Control> Stream<T> all(Control root, Class<T> kind) {
        Stream<T> self = kind.isInstance(root) && root.isVisible() ? Stream.of(kind.cast(root)) : Stream.empty();
        return root instanceof Composite composite
                ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(child -> all(child, kind)))
                : self;
    }

    static <T extends Control> T only(Control root, Class<T> kind) {
        return first(root, kind, any -> true, kind.getSimpleName());
    }

    private static <T extends Control> T first(Control root, Class<T> kind, Predicate<T> wanted, String what) {
        return all(root, kind).filter(wanted).findFirst()
                .orElseThrow(() -> new AssertionError("not to be seen: " + what));
    }

    /** Returns the control of a kind that follows a label. */
    static <T extends Control> T labelled(Control root, Class<T> kind, String label) {
        List<Control> controls = all(root, Control.class).toList();
        Control sign = first(root, Label.class, l -> plain(l.getText()).startsWith(label), label);
        return controls.stream().skip(controls.indexOf(sign)).filter(kind::isInstance).map(kind::cast).findFirst()
                .orElseThrow();
    }

    static Button button(Control root, String text) {
        return first(root, Button.class, b -> plain(b.getText()).equals(text), text);
    }

    static void click(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** Returns a text without the mark of its mnemonic. */
    static String plain(String text) {
        return text.replace("&", "");
    }

    /** Returns what a view or an editor is drawn in. */
    static Composite of(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    /** Returns an item's texts, one a column, and reads a virtual one in. */
    static List<String> row(TreeItem item) {
        return IntStream.range(0, Math.max(1, item.getParent().getColumnCount())).mapToObj(item::getText).toList();
    }

    /** Opens a line of a tree, as a click on its arrow does. */
    static void expand(TreeItem item) {
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(SWT.Expand, event);
        item.setExpanded(true);
    }

    /** Returns every line of a tree that is there, opened or not. */
    static Stream<TreeItem> items(Tree tree) {
        return Arrays.stream(tree.getItems()).flatMap(Widgets::withChildren);
    }

    private static Stream<TreeItem> withChildren(TreeItem item) {
        return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(Widgets::withChildren));
    }
}
