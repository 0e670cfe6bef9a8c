package org.heurejuste.ui.handbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import org.heurejuste.ui.handbook.HandbookNode.Part;
import org.jspecify.annotations.Nullable;

/** The handbook's chapters, clauses and rules, with the number of rules of each clause. */
final class HandbookTree implements ITreeContentProvider {

    private static final int CLAUSE_WIDTH = 300;
    private static final int COUNT_WIDTH = 110;

    private HandbookTree() {}

    static TreeViewer in(Composite parent) {
        TreeViewer viewer = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.getTree().setHeaderVisible(true);
        column(viewer, Messages.clauseColumn, CLAUSE_WIDTH, new HandbookLabels.Names());
        column(viewer, Messages.rulesColumn, COUNT_WIDTH, new HandbookLabels.Counts());
        viewer.setContentProvider(new HandbookTree());
        viewer.setInput(List.of());
        return viewer;
    }

    private static void column(TreeViewer viewer, String title, int width, HandbookLabels labels) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(labels);
    }

    /** The line of a clause, a chapter or a term. */
    static Optional<Part> find(List<HandbookNode> roots, String name) {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.children().stream()))
                .filter(Part.class::isInstance).map(Part.class::cast)
                .filter(part -> part.entry().name().equals(name)).findFirst();
    }

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((HandbookNode) parent).children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return ((HandbookNode) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((HandbookNode) element).children().isEmpty();
    }
}
