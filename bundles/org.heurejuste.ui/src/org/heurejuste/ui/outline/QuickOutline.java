package org.heurejuste.ui.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyAdapter;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.policy.OutlineNode;
import org.jspecify.annotations.Nullable;

/** The outline over the editor: type a part of a name or a clause, press Enter, and the editor is there. */
public final class QuickOutline extends PopupDialog {

    private static final Point SIZE = new Point(440, 380);

    private final OutlineModel model;
    private final Consumer<OutlineNode> reveal;
    private @Nullable Text filter;
    private @Nullable TreeViewer tree;

    /**
     * The outline, not open yet.
     *
     * @param parent the window over which it opens
     * @param model the outline
     * @param reveal shows a part of the file in its editor
     */
    public QuickOutline(@Nullable Shell parent, OutlineModel model, Consumer<OutlineNode> reveal) {
        super(parent, INFOPOPUPRESIZE_SHELLSTYLE, true, true, false, false, false, Messages.quickOutlineFilter,
                Messages.quickOutlineHint);
        this.model = model;
        this.reveal = reveal;
    }

    @Override
    protected Control createTitleControl(Composite parent) {
        Text text = new Text(parent, SWT.NONE);
        text.setMessage(Messages.quickOutlineFilter);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addModifyListener(event -> filterChanged());
        text.addKeyListener(new Keys());
        filter = text;
        return text;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        TreeViewer viewer = new TreeViewer(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        OutlineLabels labels = new OutlineLabels();
        viewer.setContentProvider(new OutlineContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
        viewer.addFilter(new Named(labels));
        viewer.addOpenListener(event -> goToSelected());
        viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.setInput(model);
        model.atCaret().ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
        tree = viewer;
        return viewer.getControl();
    }

    @Override
    protected @Nullable Control getFocusControl() {
        return filter;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    private void filterChanged() {
        TreeViewer viewer = tree;
        if (viewer != null) {
            viewer.refresh();
            viewer.expandAll();
            first(model.elements()).ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
        }
    }

    private Optional<OutlineElement> first(List<OutlineElement> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), first(line.children()).stream()))
                .filter(line -> matches(line.node().name() + " " + line.node().clauses())).findFirst();
    }

    private void goToSelected() {
        if (tree != null && tree.getStructuredSelection().getFirstElement() instanceof OutlineElement line) {
            close();
            reveal.accept(line.node());
        }
    }

    private boolean matches(String text) {
        String wanted = filter == null ? "" : filter.getText().strip();
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** Lines that match, and those above them. */
    private final class Named extends ViewerFilter {

        private final OutlineLabels labels;

        Named(OutlineLabels labels) {
            this.labels = labels;
        }

        @Override
        public boolean select(Viewer viewer, @Nullable Object parent, Object element) {
            return isWanted((OutlineElement) element);
        }

        private boolean isWanted(OutlineElement line) {
            return matches(labels.getText(line)) || line.children().stream().anyMatch(this::isWanted);
        }
    }

    /** Enter goes there, the down arrow goes into the tree. */
    private final class Keys extends KeyAdapter {

        @Override
        public void keyPressed(KeyEvent event) {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                goToSelected();
            } else if (event.keyCode == SWT.ARROW_DOWN && tree != null) {
                tree.getControl().setFocus();
            }
        }
    }
}
