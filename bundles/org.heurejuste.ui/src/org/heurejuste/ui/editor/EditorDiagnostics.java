package org.heurejuste.ui.editor;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

import org.heurejuste.ui.outline.OutlineModel;
import org.heurejuste.workspace.build.CheckedPolicy;

/**
 * Keeps what an editor shows of the problems that compiling finds, and of its outline, up to date: those of a live check
 * while the text is unsaved, those of the project's check as soon as it has seen the saved text.
 */
final class EditorDiagnostics implements IDocumentListener, IResourceChangeListener, AutoCloseable {

    private final DrlEditor editor;
    private final IFile file;
    private final IDocument document;
    private final DiagnosticAnnotations annotations;
    private final OutlineModel outline;
    private final Display display;
    private final LiveCheck liveCheck;

    EditorDiagnostics(DrlEditor editor, IFile file, IDocument document, DiagnosticAnnotations annotations,
            OutlineModel outline) {
        this.editor = editor;
        this.file = file;
        this.document = document;
        this.annotations = annotations;
        this.outline = outline;
        this.display = editor.getSite().getShell().getDisplay();
        this.liveCheck = new LiveCheck(file, result -> inUi(() -> show(result)));
    }

    void start() {
        document.addDocumentListener(this);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_BUILD);
        if (editor.isDirty() || !showLastCheck()) {
            liveCheck.request(stamp());
        }
    }

    @Override
    public void close() {
        liveCheck.cancel();
        document.removeDocumentListener(this);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // only what comes of it matters
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        liveCheck.request(stamp());
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        inUi(this::afterBuild);
    }

    /** Another file may have changed as well, so that an unsaved text is checked again. */
    private void afterBuild() {
        if (editor.isDirty()) {
            liveCheck.request(stamp());
        } else {
            showLastCheck();
        }
    }

    private void show(LiveCheck.Result result) {
        if (result.stamp() != stamp()) {
            return;
        }
        outline.set(result.outline());
        if (editor.isDirty() || !showLastCheck()) {
            annotations.showCompiled(result.diagnostics());
        }
    }

    /** Shows the findings and the outline of the last check, if it saw the text as it is saved; tells whether it did. */
    private boolean showLastCheck() {
        Optional<CheckedPolicy> current = CheckedPolicy.of(file.getProject()).filter(check -> check.isCurrent(file));
        String path = file.getProjectRelativePath().toString();
        current.ifPresent(check -> {
            outline.set(check.compilation().outline(path));
            annotations.showCompiled(
                    check.diagnostics().stream().filter(found -> found.span().path().equals(path)).toList());
        });
        return current.isPresent();
    }

    private long stamp() {
        return ((IDocumentExtension4) document).getModificationStamp();
    }

    private void inUi(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!editor.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
