package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.navigator.CommonNavigator;

/** The tree of the projects and their files. */
public final class ProjectTree {
    private final CommonNavigator view;

    ProjectTree(CommonNavigator view) {
        this.view = view;
    }

    /** Selects a file. */
    public ProjectTree select(IFile file) {
        Ui.run(() -> view.selectReveal(new StructuredSelection(file)));
        Ui.until(file.getName() + " to be selected",
                () -> view.getCommonViewer().getStructuredSelection().getFirstElement() instanceof IFile selected
                        && selected.equals(file));
        return this;
    }

    /** Returns the texts of the menu that opens on what is selected, without keys and lines. */
    public List<String> menu() {
        return Ui.await("the tree's menu", () -> {
            Tree tree = view.getCommonViewer().getTree();
            Menu menu = tree.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            List<String> texts = Arrays.stream(menu.getItems()).map(MenuItem::getText).map(Widgets::plain)
                    .map(text -> text.split("\t")[0]).filter(text -> !text.isEmpty()).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return texts.isEmpty() ? Optional.<List<String>>empty() : Optional.of(texts);
        });
    }
}
