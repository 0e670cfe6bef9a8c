package org.heurejuste.ui.coverage;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** The tree of coverage: files, rules, and what is to be seen of them. */
final class CoverageTree {

    private final TreeViewer viewer;

    /**
     * An empty tree.
     *
     * @param parent a composite for the tree alone
     * @param images keeps the icons
     */
    CoverageTree(Composite parent, ResourceManager images) {
        TreeColumnLayout layout = new TreeColumnLayout();
        parent.setLayout(layout);
        viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new Content());
        column(layout, images, 0, Messages.column_what, 40);
        column(layout, images, 1, Messages.column_covered, 20);
        column(layout, images, 2, Messages.column_why, 40);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = Messages.tree_name;
                }
            }
        });
    }

    private void column(TreeColumnLayout layout, ResourceManager images, int index, String title, int weight) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 90));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((CoverageNode) element).column(index);
            }

            @Override
            public @Nullable Image getImage(Object element) {
                String icon = "icons/coverage/" + ((CoverageNode) element).state().name().toLowerCase(Locale.ROOT)
                        + ".svg";
                return index > 0
                        ? null
                        : ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", icon).map(images::get)
                                .orElse(null);
            }

            @Override
            public String getToolTipText(Object element) {
                return getText(element);
            }
        });
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Shows other files; a single file is opened at once. */
    void show(List<CoverageNode> files) {
        viewer.setInput(files);
        if (files.size() == 1) {
            viewer.expandToLevel(2);
        }
    }

    /** Calls back on a double click or Enter. */
    void onOpen(Consumer<CoverageNode> receiver) {
        viewer.addOpenListener(event -> {
            CoverageNode node = CoverageNode.first(viewer.getStructuredSelection().getFirstElement());
            if (node != null) {
                receiver.accept(node);
            }
        });
    }

    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> files ? files.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((CoverageNode) parent).children().toArray();
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((CoverageNode) element).children().isEmpty();
        }
    }
}
