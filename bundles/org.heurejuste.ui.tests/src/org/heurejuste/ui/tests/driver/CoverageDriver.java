package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The Coverage view. */
public final class CoverageDriver {

    private static final String ID = "org.heurejuste.ui.coverage";

    private final IViewPart view;

    private CoverageDriver(IViewPart view) {
        this.view = view;
    }

    /** Runs all cases with coverage, by the keyboard, and waits until so many are measured. */
    public static CoverageDriver measured(Workbench workbench, int cases) {
        CoverageDriver driver = new CoverageDriver(workbench.show(ID));
        Ui.press(SWT.F9, SWT.CTRL, SWT.SHIFT);
        driver.waitForSummary(" covered by " + cases + " cases");
        return driver;
    }

    private void waitForSummary(String words) {
        Ui.until("`" + words + "` in the summary of the coverage",
                () -> Widgets.only(Widgets.of(view), Label.class).getText().contains(words));
    }

    /** Returns the sentence above the tree, with the share that is covered. */
    public String summary() {
        return Ui.get(() -> Widgets.only(Widgets.of(view), Label.class).getText());
    }

    /** Returns what is missing in a file, each line with its columns joined. */
    public List<String> missing(String file) {
        return Ui.get(() -> Arrays.stream(Widgets.only(Widgets.of(view), Tree.class).getItems())
                .filter(item -> item.getText().equals(file)).flatMap(CoverageDriver::below).toList());
    }

    /** Selects the first line that begins so, and takes the offer of a case for it. */
    public Dialog cover(String words) {
        Ui.run(() -> {
            Tree tree = Widgets.only(Widgets.of(view), Tree.class);
            TreeItem line = Arrays.stream(tree.getItems()).flatMap(CoverageDriver::items)
                    .filter(item -> item.getText().startsWith(words)).findFirst()
                    .orElseThrow(() -> new AssertionError("no line " + words));
            tree.setSelection(line);
            tree.notifyListeners(SWT.Selection, new Event());
        });
        Ui.begin(() -> {
            Menu menu = Widgets.only(Widgets.of(view), Tree.class).getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            menu.getItem(0).notifyListeners(SWT.Selection, new Event());
            menu.notifyListeners(SWT.Hide, new Event());
        });
        return Dialog.titled("New Case");
    }

    private static Stream<TreeItem> items(TreeItem item) {
        Widgets.expand(item);
        return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(CoverageDriver::items));
    }

    private static Stream<String> below(TreeItem item) {
        Widgets.expand(item);
        return Arrays.stream(item.getItems()).filter(child -> !child.getText().isEmpty())
                .flatMap(child -> Stream.concat(Stream.of(String.join(" | ", Widgets.row(child))), below(child)));
    }
}
