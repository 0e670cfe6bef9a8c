package org.heurejuste.ui.outline;

import org.eclipse.jface.viewers.ITreeContentProvider;

import org.jspecify.annotations.Nullable;

/** The lines of an {@link OutlineModel} as a tree. */
final class OutlineContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((OutlineModel) input).elements().toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
        return ((OutlineElement) element).children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return ((OutlineElement) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((OutlineElement) element).children().isEmpty();
    }
}
