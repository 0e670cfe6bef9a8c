package org.heurejuste.ui.cases;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * The tree of suites and cases. A virtual SWT tree: a line costs something only once it is seen, so that suites of
 * thousands of cases open at once.
 */
final class CaseTree {

    private static final String BUNDLE = "org.heurejuste.ui";

    private final Tree tree;
    private final ResourceManager images;
    private CaseBoard board = new CaseBoard(List.of());
    private List<? extends CaseNode> roots = List.of();
    private CaseFilter filter = CaseFilter.ALL;

    /**
     * Makes the tree.
     *
     * @param parent a composite for the tree alone
     * @param images keeps the icons
     */
    CaseTree(Composite parent, ResourceManager images) {
        this.images = images;
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        tree.setHeaderVisible(true);
        tree.addListener(SWT.SetData, this::fill);
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        column(layout, Messages.column_case, SWT.LEFT, new ColumnWeightData(60, 180));
        column(layout, Messages.column_result, SWT.LEFT, new ColumnWeightData(25, 140));
        column(layout, Messages.column_time, SWT.RIGHT, new ColumnWeightData(8, 64));
    }

    private void column(TreeColumnLayout layout, String title, int style, ColumnWeightData width) {
        TreeColumn column = new TreeColumn(tree, style);
        column.setText(title);
        layout.setColumnData(column, width);
    }

    Tree control() {
        return tree;
    }

    /** Shows other suites; those with the paths of opened ones are opened, and the same cases are selected. */
    void show(CaseBoard newBoard) {
        board = newBoard;
        rebuild();
    }

    /** Shows other cases. */
    void show(CaseFilter newFilter) {
        filter = newFilter;
        rebuild();
    }

    private void rebuild() {
        Set<String> opened = new LinkedHashSet<>();
        Arrays.stream(tree.getItems()).filter(item -> item.getExpanded() && item.getData() instanceof SuiteNode)
                .forEach(item -> opened.add(((SuiteNode) item.getData()).suite().path()));
        CaseNode selected = selection().stream().findFirst().orElse(null);
        tree.setRedraw(false);
        tree.removeAll();
        fillRoots();
        for (int i = 0; i < roots.size() && !opened.isEmpty(); i++) {
            if (roots.get(i) instanceof SuiteNode suite && opened.contains(suite.suite().path())) {
                tree.getItem(i).setExpanded(true);
            }
        }
        selectAgain(selected);
        tree.setRedraw(true);
    }

    private void selectAgain(@Nullable CaseNode before) {
        SampleNode sample = before instanceof MismatchNode mismatch
                ? mismatch.parent()
                : before instanceof SampleNode one ? one : null;
        SampleNode now = sample == null ? null : board.find(sample.parent().suite().path(), sample.text());
        TreeItem item = now == null ? null : item(now);
        if (item != null) {
            tree.setSelection(item);
            tree.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Shows the new state of some cases. */
    void update(Collection<SampleNode> changed) {
        fillRoots();
        if (filter.flat()) {
            tree.clearAll(false);
        } else if (filter.showsAll()) {
            changed.forEach(sample -> itemOf(sample.parent()).clear(sample.index(), false));
        } else {
            affected(changed).forEach(suite -> itemOf(suite).clearAll(true));
        }
    }

    private Set<SuiteNode> affected(Collection<SampleNode> changed) {
        Set<SuiteNode> affected = new LinkedHashSet<>();
        changed.forEach(sample -> affected.add(sample.parent()));
        affected.retainAll(new LinkedHashSet<>(roots));
        return affected;
    }

    /** Suites, which are few, are filled at once; a flat list is as long as there are cases. */
    private void fillRoots() {
        roots = board.roots(filter);
        tree.setItemCount(roots.size());
        for (int i = 0; i < roots.size() && !filter.flat(); i++) {
            fill(tree.getItem(i), roots.get(i));
        }
    }

    private TreeItem itemOf(SuiteNode suite) {
        return tree.getItem(roots.indexOf(suite));
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        List<? extends CaseNode> siblings = childrenOf(item.getParentItem());
        if (event.index < siblings.size()) {
            fill(item, siblings.get(event.index));
        }
    }

    private List<? extends CaseNode> childrenOf(@Nullable TreeItem parent) {
        return parent == null ? roots : ((CaseNode) parent.getData()).children(filter);
    }

    private void fill(TreeItem item, CaseNode node) {
        item.setData(node);
        item.setImage(icon(node));
        Duration time = node.time();
        item.setText(new String[] {node.text(), node.statusText(), time == null ? "" : CountWords.time(time)});
        item.setItemCount(node.children(filter).size());
    }

    private Image icon(CaseNode node) {
        String path = node instanceof SuiteNode && node.status() == CaseStatus.NOT_RUN
                ? "icons/cases/suite.svg"
                : node.status().iconPath();
        return images.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseThrow());
    }

    /** Returns the selected lines. */
    List<CaseNode> selection() {
        return Arrays.stream(tree.getSelection()).map(item -> (CaseNode) item.getData()).toList();
    }

    /** Selects a line and brings it into sight, opening what is above it. */
    void reveal(CaseNode node) {
        TreeItem item = item(node);
        if (item != null) {
            tree.setSelection(item);
            tree.showSelection();
            tree.notifyListeners(SWT.Selection, new Event());
        }
    }

    private @Nullable TreeItem item(CaseNode node) {
        CaseNode above = node.parent();
        if (above == null || filter.flat() && above instanceof SuiteNode) {
            int index = roots.indexOf(node);
            return index < 0 ? null : filled(tree.getItem(index), node);
        }
        TreeItem parent = item(above);
        int index = above.children(filter).indexOf(node);
        if (parent == null || index < 0) {
            return null;
        }
        parent.setExpanded(true);
        return filled(parent.getItem(index), node);
    }

    private TreeItem filled(TreeItem item, CaseNode node) {
        fill(item, node);
        return item;
    }

    void expandAll() {
        setExpanded(true);
    }

    void collapseAll() {
        setExpanded(false);
    }

    private void setExpanded(boolean expanded) {
        tree.setRedraw(false);
        Arrays.stream(tree.getItems()).forEach(suite -> suite.setExpanded(expanded));
        tree.setRedraw(true);
    }

    /**
     * Calls back on each change of the selection.
     *
     * @param receiver given the first selected line, or null where none is
     */
    void onSelect(Consumer<@Nullable CaseNode> receiver) {
        tree.addListener(SWT.Selection, event -> receiver.accept(selection().stream().findFirst().orElse(null)));
    }

    /** Calls back on a double click on a line, or on Enter. */
    void onOpen(Consumer<CaseNode> receiver) {
        tree.addListener(SWT.DefaultSelection, event -> selection().stream().findFirst().ifPresent(receiver));
    }
}
