package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;

/** The Problems view. */
public final class Problems {

    private final IViewPart view;

    Problems(IViewPart view) {
        this.view = view;
    }

    static Problems shown(Workbench workbench) {
        return new Problems(workbench.show(IPageLayout.ID_PROBLEM_VIEW));
    }

    /** Waits until a problem is listed whose line, read over its columns, holds all these words. */
    public void waitFor(String... words) {
        Ui.until("a problem with " + List.of(words),
                () -> lines().stream().anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
    }

    /** Waits until no error is listed. */
    public void waitUntilNoneOf(String words) {
        Ui.until("no problem with " + words, () -> lines().stream().noneMatch(line -> line.contains(words)));
    }

    private List<String> lines() {
        Tree tree = Widgets.only(Widgets.of(view), Tree.class);
        Arrays.stream(tree.getItems()).filter(group -> !group.getExpanded()).forEach(Widgets::expand);
        return Widgets.items(tree).map(item -> String.join(" | ", Widgets.row(item))).toList();
    }
}
