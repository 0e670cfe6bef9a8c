package org.heurejuste.ui.editor.navigate;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchResult;

import org.jspecify.annotations.Nullable;

/** Files, and the lines and cells in them. */
final class ReferencesTree implements ITreeContentProvider {

    private final TreeViewer viewer;
    private final Supplier<@Nullable AbstractTextSearchResult> result;

    ReferencesTree(TreeViewer viewer, Supplier<@Nullable AbstractTextSearchResult> result) {
        this.viewer = viewer;
        this.result = result;
    }

    void changed(Object[] elements) {
        viewer.refresh();
        if (elements.length < 100) {
            viewer.expandAll();
        }
    }

    private Stream<Reference> references() {
        AbstractTextSearchResult found = result.get();
        return found == null
                ? Stream.empty()
                : Arrays.stream(found.getElements()).map(Reference.class::cast)
                        .filter(reference -> found.getMatchCount(reference) > 0);
    }

    @Override
    public Object[] getElements(Object input) {
        return references().map(Reference::file).distinct().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof IFile file
                ? references().filter(reference -> reference.file().equals(file)).toArray()
                : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return element instanceof Reference reference ? reference.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof IFile;
    }
}
