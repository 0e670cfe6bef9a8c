package org.heurejuste.ui.outline;

import java.util.function.Consumer;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import org.heurejuste.policy.OutlineNode;

/** The Outline view's page for a file of rules. It follows the caret, and a click in it moves the caret. */
public final class PolicyOutlinePage extends ContentOutlinePage implements OutlineModel.Listener {

    private final OutlineModel model;
    private final Consumer<OutlineNode> reveal;
    private boolean following;
    private boolean disposed;

    /**
     * A page.
     *
     * @param model the outline
     * @param reveal shows a part of the file in its editor
     */
    public PolicyOutlinePage(OutlineModel model, Consumer<OutlineNode> reveal) {
        this.model = model;
        this.reveal = reveal;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setUseHashlookup(true);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setInput(model);
        getSite().getActionBars().getToolBarManager().add(new SortAction(tree));
        menu(tree);
        model.add(this);
        caretMoved();
    }

    private void menu(TreeViewer tree) {
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu("org.heurejuste.ui.outline", menu, tree);
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following && event.getStructuredSelection().getFirstElement() instanceof OutlineElement line) {
            reveal.accept(line.node());
        }
    }

    @Override
    public void outlineChanged() {
        follow(() -> getTreeViewer().refresh());
        caretMoved();
    }

    @Override
    public void caretMoved() {
        model.atCaret().map(StructuredSelection::new).filter(selection -> !selection.equals(getSelection()))
                .ifPresent(selection -> follow(() -> getTreeViewer().setSelection(selection, true)));
    }

    /** Changes the tree for the editor's sake, so that its selection is no wish of the user. */
    private void follow(Runnable change) {
        if (disposed || getControl() == null || getControl().isDisposed()) {
            return;
        }
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    /**
     * Whether the page has been closed.
     *
     * @return true once it is of no use any more
     */
    public boolean isDisposed() {
        return disposed;
    }

    @Override
    public void dispose() {
        disposed = true;
        model.remove(this);
        super.dispose();
    }
}
