package org.heurejuste.ui.suite;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.SuiteChange;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.ui.suite.table.TableFace;
import org.jspecify.annotations.Nullable;

/** The editor of a suite in CSV or in a workbook: the table of its cases, and what of its cells cannot be read. */
public final class SheetEditor extends EditorPart implements SuiteListener, IResourceChangeListener {

    /** The editor's id. */
    public static final String ID = "org.heurejuste.ui.suite.sheet";

    private @Nullable SheetContents contents;
    private @Nullable SuiteModel model;
    private @Nullable TableFace table;
    private @Nullable FaceFrame frame;
    private @Nullable SheetProblems problems;
    private @Nullable IAction undo;
    private @Nullable IAction redo;
    private @Nullable SourceSpan wanted;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IFileEditorInput)) {
            throw new PartInitException(Messages.closed);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        try {
            contents = new SheetContents(file());
        } catch (CoreException e) {
            throw new PartInitException(e.getStatus());
        }
    }

    private IFile file() {
        return ((IFileEditorInput) getEditorInput()).getFile();
    }

    @Override
    public void createPartControl(Composite parent) {
        SheetContents sheet = contents();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        problems = new SheetProblems(parent, this::reveal);
        FaceFrame holder = new FaceFrame(parent, null);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        SuiteModel suite = new SuiteModel(file(), sheet, parent.getDisplay(), this::refuse);
        model = suite;
        frame = holder;
        table = new TableFace(holder, suite, getSite());
        undo = new UndoActionHandler(getEditorSite(), sheet.context());
        redo = new RedoActionHandler(getEditorSite(), sheet.context());
        suite.addListener(this);
        suite.start();
        sheet.onChange(() -> firePropertyChange(PROP_DIRTY));
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    private SheetContents contents() {
        SheetContents known = contents;
        if (known == null) {
            throw new IllegalStateException("not open yet");
        }
        return known;
    }

    /**
     * The suite as the table sees it.
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
     * The open editor of a file.
     *
     * @param file the file
     * @return the editor, or null where none is open
     */
    public static @Nullable SheetEditor editing(IFile file) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            IEditorPart found = window.getActivePage() == null
                    ? null
                    : ResourceUtil.findEditor(window.getActivePage(), file);
            if (found instanceof SheetEditor sheet) {
                return sheet;
            }
        }
        return null;
    }

    /**
     * The suite as it is edited at this moment.
     *
     * @param vocabulary the policy's vocabulary
     * @return the suite, saved or not
     */
    public SuiteDocument document(Vocabulary vocabulary) {
        return contents().snapshot().open(file().getProjectRelativePath().toString(), vocabulary);
    }

    /**
     * Makes a change of the suite as it is edited at this moment. What nobody had changed before is saved.
     *
     * @param change a change of {@link #document}
     * @throws CoreException if it cannot be saved
     */
    public void make(SuiteChange change) throws CoreException {
        boolean edited = contents().isDirty();
        contents().make(change);
        if (!edited) {
            contents().save(null);
        }
    }

    /** The action behind a command of the workbench; null where the table has none. */
    @Nullable
    IAction action(String id) {
        if (id.equals(ActionFactory.UNDO.getId())) {
            return undo;
        }
        return id.equals(ActionFactory.REDO.getId()) ? redo : table == null ? null : table.action(id);
    }

    private void refuse(String reason) {
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(reason);
        getSite().getShell().getDisplay().beep();
    }

    /**
     * Goes to the cell at a place; once it has been read, where it is not yet.
     *
     * @param place the place
     */
    public void reveal(SourceSpan place) {
        SuiteState state = model().state();
        if (state == null || table == null) {
            wanted = place;
        } else {
            table.reveal(place);
        }
    }

    @Override
    public void suiteChanged() {
        SuiteState state = model().state();
        if (state == null || frame == null || table == null || problems == null) {
            return;
        }
        problems.show(state.suite().diagnostics());
        boolean appeared = frame.show(table.control(), state);
        table.shown();
        if (appeared && getSite().getPage().getActivePart() == this) {
            setFocus();
        }
        SourceSpan place = wanted;
        if (place != null) {
            wanted = null;
            table.reveal(place);
        }
    }

    @Override
    public void resultsChanged() {
        // the table shows them
    }

    @Override
    public void caseSelected() {
        // the table shows it
    }

    @Override
    public void setFocus() {
        if (frame != null && table != null && frame.showsFace()) {
            table.setFocus();
        } else if (frame != null) {
            frame.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return contents().isDirty() || table != null && table.hasPending();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        if (table != null) {
            table.flush();
        }
        try {
            if (!contents().isOverwritten() || overwrite()) {
                contents().save(monitor);
            } else if (monitor != null) {
                monitor.setCanceled(true);
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            if (monitor != null) {
                monitor.setCanceled(true);
            }
        }
    }

    private boolean overwrite() {
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.sheet_conflict,
                NLS.bind(Messages.sheet_conflictQuestion, file().getName()), 0, Messages.sheet_overwrite,
                Messages.sheet_cancel) == 0;
    }

    /** The file may have been changed or taken away by another program. */
    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta() == null ? null : event.getDelta().findMember(file().getFullPath());
        if (delta != null) {
            boolean gone = delta.getKind() == IResourceDelta.REMOVED;
            getSite().getShell().getDisplay().asyncExec(() -> follow(gone));
        }
    }

    private void follow(boolean gone) {
        SheetContents sheet = contents;
        if (sheet == null || sheet.isDirty()) {
            return;
        }
        try {
            if (gone) {
                getSite().getPage().closeEditor(this, false);
            } else if (sheet.isOverwritten()) {
                sheet.reload();
            }
        } catch (CoreException e) {
            refuse(e.getStatus().getMessage());
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a suite is saved where it is");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == IGotoMarker.class) {
            IGotoMarker shower = marker -> reveal(row(marker));
            return adapter.cast(shower);
        }
        return super.getAdapter(adapter);
    }

    /** A marker knows the row of its cell, but not the column. */
    private SourceSpan row(IMarker marker) {
        return new SourceSpan(file().getProjectRelativePath().toString(),
                Math.max(1, marker.getAttribute(IMarker.LINE_NUMBER, 1)), 1, 0, 0);
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
        if (model != null) {
            model.close();
        } else if (contents != null) {
            contents.close();
        }
        contents = null;
        super.dispose();
    }
}
