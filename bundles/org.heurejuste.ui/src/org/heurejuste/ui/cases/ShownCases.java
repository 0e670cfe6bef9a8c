package org.heurejuste.ui.cases;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the window which case is selected in the Cases view. */
final class ShownCases implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** Tells of a case, or that none is selected, where that is new. */
    void show(@Nullable ShownCase shown) {
        IStructuredSelection next = shown == null ? StructuredSelection.EMPTY : new StructuredSelection(shown);
        if (!next.equals(selection)) {
            setSelection(next);
        }
    }

    @Override
    public void setSelection(ISelection other) {
        selection = (IStructuredSelection) other;
        listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
