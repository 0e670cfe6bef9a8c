package org.heurejuste.ui.project;

import java.text.Collator;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Groups in their own order, folders before files, each by name. */
public final class PolicyTreeSorter extends ViewerComparator {

    private static final int FOLDERS = PolicyGroup.Kind.values().length;
    private static final int FILES = FOLDERS + 1;

    /** Makes the sorter; the navigator does. */
    public PolicyTreeSorter() {
        super(Collator.getInstance());
    }

    @Override
    public int category(Object element) {
        if (element instanceof PolicyGroup group) {
            return group.kind().ordinal();
        }
        return element instanceof IContainer ? FOLDERS : FILES;
    }
}
