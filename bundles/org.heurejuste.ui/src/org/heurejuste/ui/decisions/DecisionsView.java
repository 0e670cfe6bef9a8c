package org.heurejuste.ui.decisions;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import org.heurejuste.language.DecisionUses;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.decisions.DecisionNode.Direction;
import org.heurejuste.ui.editor.navigate.Places;
import org.jspecify.annotations.Nullable;

/** The hierarchy of a decision, a term or a rule: who makes it, or who reads it, as far as it goes. */
public final class DecisionsView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.heurejuste.ui.decisions";

    private static final int UNFOLDED = 3;

    private final DecisionTree content = new DecisionTree();
    private TreeViewer tree;
    private @Nullable IProject project;

    @Override
    @SuppressWarnings("NullAway.Init")
    public void createPartControl(Composite parent) {
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setContentProvider(content);
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new DecisionLabels()));
        tree.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        getSite().setSelectionProvider(tree);
        addDirection(Direction.MAKERS, Messages.makers, "makers");
        addDirection(Direction.READERS, Messages.readers, "readers");
        setContentDescription(Messages.howTo);
    }

    private void addDirection(Direction direction, String label, String icon) {
        IAction action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    turn(direction);
                }
            }
        };
        action.setToolTipText(label);
        action.setChecked(direction == content.direction());
        ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/decisions/" + icon + ".svg")
                .ifPresent(action::setImageDescriptor);
        getViewSite().getActionBars().getToolBarManager().add(action);
    }

    private void turn(Direction direction) {
        content.turn(direction);
        tree.refresh();
        tree.expandToLevel(UNFOLDED);
    }

    /**
     * Shows the hierarchy of a type or of a rule.
     *
     * @param in its project
     * @param snapshot the project as it is
     * @param name the name of a declared type or of a rule
     * @return whether there is such a type or rule
     */
    public boolean show(IProject in, LanguageSnapshot snapshot, String name) {
        boolean known = content.show(DecisionUses.of(snapshot), name);
        if (known) {
            project = in;
            tree.setInput(content.roots());
            tree.expandToLevel(UNFOLDED);
            setContentDescription(NLS.bind(Messages.hierarchyOf, name));
        }
        return known;
    }

    private void open(IStructuredSelection selection) {
        if (project != null && selection.getFirstElement() instanceof DecisionNode node && node.rule() != null) {
            TextRange place = node.rule().range();
            Places.show(getSite().getPage(), project, place);
        }
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }
}
