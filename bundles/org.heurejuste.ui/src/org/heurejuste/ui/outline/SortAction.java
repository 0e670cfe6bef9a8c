package org.heurejuste.ui.outline;

import java.text.Collator;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Sorts the outline by name, or leaves it in the file's order; remembered from one session to the next. */
final class SortAction extends Action {

    private static final String BUNDLE = "org.heurejuste.ui";
    private static final String KEY = "outline.sorted";

    private final TreeViewer tree;

    SortAction(TreeViewer tree) {
        super(Messages.sort, IAction.AS_CHECK_BOX);
        this.tree = tree;
        ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/outline/sort.svg").ifPresent(this::setImageDescriptor);
        setChecked(preferences().getBoolean(KEY, false));
        sort();
    }

    @Override
    public void run() {
        preferences().putBoolean(KEY, isChecked());
        sort();
    }

    private void sort() {
        tree.setComparator(isChecked() ? new ViewerComparator(Collator.getInstance()) : null);
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
