package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The Cases view. */
public final class Cases {

    static final String ID = "org.heurejuste.ui.cases";

    /** What the bar's colour tells. */
    public enum Colour {
        GREEN, RED, NONE
    }

    private final IViewPart view;

    Cases(IViewPart view) {
        this.view = view;
    }

    /** Runs every case, by the keyboard. */
    public Cases runAll() {
        Ui.run(this::focus);
        Ui.press(SWT.F9);
        return this;
    }

    /** Runs the selected lines, by the keyboard. */
    public Cases runSelected() {
        Ui.run(this::focus);
        Ui.press(SWT.F9, SWT.CTRL);
        return this;
    }

    /** Runs again what failed, by the keyboard. */
    public Cases rerunFailed() {
        Ui.run(this::focus);
        Ui.press(SWT.F9, SWT.SHIFT);
        return this;
    }

    /** Asks why the selected case was decided so. */
    void pressExplain() {
        Ui.run(this::focus);
        Ui.press(SWT.F8);
    }

    private void focus() {
        view.getSite().getPage().activate(view);
        tree().setFocus();
    }

    /** Waits until the sentence above the cases holds these words. */
    public Cases waitForSummary(String words) {
        Ui.until("`" + words + "` in the summary of the cases", () -> summaryNow().contains(words));
        return this;
    }

    /** Returns the sentence above the cases. */
    public String summary() {
        return Ui.get(this::summaryNow);
    }

    private String summaryNow() {
        return Widgets.only(Widgets.of(view), Link.class).getText();
    }

    /** Follows the link in the sentence. */
    public void followLink() {
        Ui.run(() -> Widgets.only(Widgets.of(view), Link.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** Returns the colour of the bar's left end, as painted. */
    public Colour bar() {
        RGB painted = Ui.get(() -> pixel(bars().findFirst().orElseThrow()));
        int lead = painted.red - painted.green;
        return lead > 60 ? Colour.RED : lead < -60 ? Colour.GREEN : Colour.NONE;
    }

    private Stream<Canvas> bars() {
        return Widgets.all(Widgets.of(view), Canvas.class)
                .filter(canvas -> canvas.getClass().getSimpleName().equals("RunBar"));
    }

    private static RGB pixel(Canvas canvas) {
        Image image = new Image(canvas.getDisplay(), 8, 8);
        GC gc = new GC(canvas);
        try {
            canvas.update();
            gc.copyArea(image, 0, 0);
            return image.getImageData().palette.getRGB(image.getImageData().getPixel(4, 4));
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Returns the suites, each with its result: {@code Candeur: 40 passed, 0 failed}. */
    public List<String> suites() {
        return Ui.get(() -> Arrays.stream(tree().getItems()).map(Cases::line).toList());
    }

    /** Returns the lines below a suite, each with its result. */
    public List<String> cases(String suite) {
        return Ui.get(() -> Arrays.stream(child(tree().getItems(), suite).getItems()).map(Cases::line).toList());
    }

    /** Returns the names of the cases that failed, as the tree shows them. */
    public List<String> failed() {
        return Ui.get(() -> Arrays.stream(tree().getItems()).flatMap(suite -> {
            Widgets.expand(suite);
            return Arrays.stream(suite.getItems());
        }).filter(item -> item.getText(1).startsWith("failed")).map(item -> item.getText(0)).toList());
    }

    /** Shows only cases whose name, suite or clause contains this. */
    public Cases filter(String words) {
        Ui.run(() -> Widgets.only(Widgets.of(view), Text.class).setText(words));
        return this;
    }

    /** Returns the selected line with its result, or an empty text. */
    public String selected() {
        return Ui.get(() -> Arrays.stream(tree().getSelection()).map(Cases::line).findFirst().orElse(""));
    }

    private static String line(TreeItem item) {
        return item.getText(0) + ": " + item.getText(1);
    }

    /** Selects a line by the texts on the way to it. */
    public Cases select(String... path) {
        Ui.run(() -> {
            TreeItem item = child(tree().getItems(), path[0]);
            for (String name : Arrays.copyOfRange(path, 1, path.length)) {
                item.setExpanded(true);
                item = child(item.getItems(), name);
            }
            tree().setSelection(item);
            tree().notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    private static TreeItem child(TreeItem[] items, String text) {
        return Arrays.stream(items).filter(item -> item.getText(0).equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no line " + text + " among " + Arrays.stream(items).map(TreeItem::getText).toList()));
    }

    /** Opens the selected line, as a double click or Enter does. */
    public void open() {
        Ui.run(() -> {
            focus();
            tree().notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    /** Opens the rule that made the decision, by the keyboard. */
    public void openRule() {
        Ui.run(this::focus);
        Ui.press(SWT.F3);
    }

    /** Returns the rows of the comparison of expected and actual, columns joined. */
    public List<String> comparison() {
        return rows(0);
    }

    /** Returns the rows of the decisions made, columns joined. */
    public List<String> decisions() {
        return Ui.get(() -> Widgets.all(Widgets.of(view), Table.class).reduce((one, last) -> last).map(Cases::rows)
                .orElse(List.of()));
    }

    private List<String> rows(int table) {
        return Ui.get(() -> Widgets.all(Widgets.of(view), Table.class).skip(table).findFirst().map(Cases::rows)
                .orElse(List.of()));
    }

    private static List<String> rows(Table table) {
        return Arrays.stream(table.getItems()).map(item -> String.join(" | ",
                IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList())).toList();
    }

    private Tree tree() {
        return Widgets.only(Widgets.of(view), Tree.class);
    }
}
