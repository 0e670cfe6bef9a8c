package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
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

    /** Returns what is missing in a file, each line with its columns joined. */
    public List<String> missing(String file) {
        return Ui.get(() -> Arrays.stream(Widgets.only(Widgets.of(view), Tree.class).getItems())
                .filter(item -> item.getText().equals(file)).flatMap(CoverageDriver::below).toList());
    }

    private static Stream<String> below(TreeItem item) {
        Widgets.expand(item);
        return Arrays.stream(item.getItems()).filter(child -> !child.getText().isEmpty())
                .flatMap(child -> Stream.concat(Stream.of(String.join(" | ", Widgets.row(child))), below(child)));
    }
}
