package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The Search view. */
public final class SearchResults {

    private final IViewPart view;

    SearchResults(IViewPart view) {
        this.view = view;
    }

    /** Waits until the view tells of a search in these words. */
    public SearchResults waitForSummary(String words) {
        Ui.until("`" + words + "` in the Search view", () -> texts().anyMatch(text -> text.contains(words)));
        return this;
    }

    private Stream<String> texts() {
        return Widgets.all(Widgets.of(view), Link.class).map(Link::getText);
    }

    /** Returns the names of the files with finds. */
    public List<String> files() {
        return Ui.get(() -> Widgets.all(Widgets.of(view), Tree.class)
                .flatMap(tree -> Arrays.stream(tree.getItems())).map(TreeItem::getText)
                .map(text -> text.replaceFirst(" .*", "")).toList());
    }
}
