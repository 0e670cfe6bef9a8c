package org.heurejuste.ui.editor.navigate;

import java.util.Comparator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import org.jspecify.annotations.Nullable;

/** References in the Search view: files, and in them the lines and cells with references. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

    private @Nullable ReferencesTree tree;

    /** A page; the Search view makes it. */
    public ReferencesPage() {
        super(FLAG_LAYOUT_TREE);
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        tree = new ReferencesTree(viewer, this::getInput);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(tree);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ReferenceLabels()));
        viewer.setComparator(new InOrder());
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new IllegalStateException("references are shown as a tree");
    }

    @Override
    protected void elementsChanged(Object[] elements) {
        if (tree != null) {
            tree.changed(elements);
        }
    }

    @Override
    protected void clear() {
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        Reference reference = (Reference) match.getElement();
        ITextEditor editor = IDE.openEditor(getSite().getPage(), reference.file(), activate)
                .getAdapter(ITextEditor.class);
        if (editor != null && reference instanceof ReferenceLine) {
            editor.selectAndReveal(offset, length);
        }
    }

    /** Files by path, lines and cells as they stand. */
    private static final class InOrder extends ViewerComparator {

        private static final Comparator<Reference> ORDER = Comparator.comparingInt(Reference::order);

        @Override
        public int compare(Viewer viewer, Object one, Object other) {
            return one instanceof Reference reference && other instanceof Reference that
                    ? ORDER.compare(reference, that)
                    : one.toString().compareTo(other.toString());
        }
    }
}
