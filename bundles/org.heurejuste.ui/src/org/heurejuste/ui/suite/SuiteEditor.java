package org.heurejuste.ui.suite;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.suite.form.FormFace;
import org.heurejuste.ui.suite.table.TableFace;
import org.heurejuste.ui.suite.text.SuiteTextEditor;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a suite of sample cases. Its form, its table and its text are three faces of one file: they share the text, its undo
 * history, and the case that is selected.
 */
public final class SuiteEditor extends MultiPageEditorPart implements SuiteListener {

    /** The editor's id. */
    public static final String ID = "org.heurejuste.ui.suite";

    private static final String BUNDLE = "org.heurejuste.ui";
    private static final String FACE = "suite.face";

    /** The faces, in the order of their tabs. */
    public enum Face {
        /** One case, field by field. */
        FORM,
        /** A case a row. */
        TABLE,
        /** The file as it is written. */
        TEXT
    }

    private final SuiteTextEditor text = new SuiteTextEditor();
    private @Nullable SuiteModel model;
    private @Nullable FormFace form;
    private @Nullable TableFace table;
    private List<FaceFrame> frames = List.of();
    private boolean understood;
    private int revealed = -1;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IFileEditorInput)) {
            throw new PartInitException(Messages.closed);
        }
        super.init(site, input);
        setPartName(input.getName());
    }

    @Override
    protected void createPages() {
        try {
            addPage(text, getEditorInput());
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
        IFile file = ((IFileEditorInput) getEditorInput()).getFile();
        SuiteModel suite = new SuiteModel(file, new SuiteText(text), getContainer().getDisplay(), this::refuse);
        model = suite;
        FaceFrame formFrame = new FaceFrame(getContainer(), this::showText);
        FaceFrame tableFrame = new FaceFrame(getContainer(), this::showText);
        form = new FormFace(formFrame, suite, () -> firePropertyChange(PROP_DIRTY));
        table = new TableFace(tableFrame, suite, getSite());
        frames = List.of(formFrame, tableFrame);
        addPage(0, formFrame);
        addPage(1, tableFrame);
        name(Face.FORM, Messages.face_form);
        name(Face.TABLE, Messages.face_table);
        name(Face.TEXT, Messages.face_text);
        suite.addListener(this);
        setActivePage(lastFace().ordinal());
        suite.start();
    }

    private void name(Face face, String title) {
        setPageText(face.ordinal(), title);
    }

    private void refuse(String reason) {
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(reason);
        getContainer().getDisplay().beep();
    }

    /**
     * The suite as the faces see it.
     *
     * @return the suite
     * @throws IllegalStateException if the editor is not open yet
     */
    public SuiteModel model() {
        SuiteModel known = model;
        if (known == null) {
            throw new IllegalStateException("not open yet");
        }
        return known;
    }

    /**
     * The face that is shown.
     *
     * @return the face
     */
    public Face face() {
        return Face.values()[Math.max(0, getActivePage())];
    }

    /**
     * Shows a face.
     *
     * @param face the face
     */
    public void show(Face face) {
        setActivePage(face.ordinal());
    }

    private void showText(SourceSpan place) {
        show(Face.TEXT);
        text.selectAndReveal(place.offset(), place.length());
    }

    @Override
    protected void pageChange(int newPage) {
        faces().forEach(SuiteFace::flush);
        if (face() == Face.TEXT) {
            showSelectedInText();
        } else {
            selectCaseAtCaret();
        }
        super.pageChange(newPage);
        faces().forEach(SuiteFace::shown);
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(BUNDLE);
        preferences.put(FACE, face().name());
    }

    private static Face lastFace() {
        String last = InstanceScope.INSTANCE.getNode(BUNDLE).get(FACE, Face.FORM.name());
        return Stream.of(Face.values()).filter(face -> face.name().equals(last)).findFirst().orElse(Face.FORM);
    }

    private Stream<SuiteFace> faces() {
        return Stream.of(form, table).filter(face -> face != null).map(SuiteFace.class::cast);
    }

    /**
     * Selects the case at the caret of the text in every face; shows the text where no case is there.
     */
    public void followText() {
        int caret = caret();
        if (model().state() == null) {
            revealed = caret;
        } else if (model().state().caseAt(caret) < 0) {
            show(Face.TEXT);
        } else {
            selectCaseAtCaret();
        }
    }

    private void selectCaseAtCaret() {
        SuiteState state = model == null ? null : model.state();
        int number = state == null ? -1 : state.caseAt(caret());
        if (number >= 0) {
            model().select(number);
        }
    }

    private int caret() {
        return text.getSelectionProvider() != null
                && text.getSelectionProvider().getSelection() instanceof ITextSelection selection
                        ? selection.getOffset()
                        : 0;
    }

    private void showSelectedInText() {
        SuiteModel suite = model;
        SuiteState state = suite == null ? null : suite.state();
        if (suite != null && state != null && suite.selected() >= 0 && state.caseAt(caret()) != suite.selected()) {
            CaseEntry selected = state.cases().get(suite.selected());
            text.selectAndReveal(selected.nameSpan().offset(), selected.nameSpan().length());
        }
    }

    @Override
    public void suiteChanged() {
        SuiteState state = model().state();
        if (state == null) {
            return;
        }
        text.show(state.suite().diagnostics(), state.compilation());
        showFaces(state);
        if (!understood) {
            understood = true;
            begin(state);
        }
    }

    private void showFaces(SuiteState state) {
        List<SuiteFace> faces = faces().toList();
        for (int i = 0; i < frames.size(); i++) {
            boolean appeared = frames.get(i).show(faces.get(i).control(), state);
            faces.get(i).shown();
            if (appeared && i == getActivePage() && getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    private void begin(SuiteState state) {
        if (!state.obstacles().isEmpty()) {
            showText(state.obstacles().get(0).span());
        } else if (revealed >= 0) {
            followText();
        }
    }

    @Override
    public void resultsChanged() {
        // the faces show them
    }

    @Override
    public void caseSelected() {
        // the faces show it
    }

    @Override
    public void setFocus() {
        SuiteFace shown = face() == Face.FORM ? form : face() == Face.TABLE ? table : null;
        if (shown == null) {
            super.setFocus();
        } else if (frames.get(face().ordinal()).showsFace()) {
            shown.setFocus();
        } else {
            frames.get(face().ordinal()).setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return super.isDirty() || faces().anyMatch(SuiteFace::hasPending);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        faces().forEach(SuiteFace::flush);
        text.doSave(monitor);
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a suite is saved where it is");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    /** What a command of the workbench does in the table; null where the table is not shown or does nothing. */
    @Nullable
    IAction tableAction(String id) {
        return table == null || face() != Face.TABLE ? null : table.action(id);
    }

    /** The text, with whose actions undo and redo work in every face. */
    ITextEditor text() {
        return text;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == ITextEditor.class) {
            return adapter.cast(text);
        }
        if (adapter == IGotoMarker.class) {
            IGotoMarker shower = marker -> {
                show(Face.TEXT);
                IDE.gotoMarker(text, marker);
            };
            return adapter.cast(shower);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (getEditorSite().getActionBarContributor() instanceof SuiteEditorContributor contributor) {
            contributor.forget(this);
        }
        if (model != null) {
            model.close();
        }
        super.dispose();
    }
}
