package org.heurejuste.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.suite.SheetEditor;
import org.heurejuste.ui.suite.SuiteEditor;

/** Opens the editor where something is written. */
public final class Sources {

    private final IWorkbenchPage page;

    /**
     * Opens editors in a page.
     *
     * @param page the page
     */
    public Sources(IWorkbenchPage page) {
        this.page = page;
    }

    /**
     * Opens a file at a place and selects what stands there.
     *
     * @param project the project
     * @param span the place, relative to the project's root
     * @return whether the file is still there
     * @throws PartInitException if its editor cannot be opened
     */
    public boolean open(IProject project, SourceSpan span) throws PartInitException {
        IFile file = project.getFile(span.path());
        if (!file.exists()) {
            return false;
        }
        IEditorPart editor = IDE.openEditor(page, file, true);
        if (editor.getAdapter(ITextEditor.class) instanceof ITextEditor text) {
            select(text, span);
        }
        if (editor instanceof SuiteEditor suite) {
            suite.followText();
        }
        if (editor instanceof SheetEditor sheet) {
            sheet.reveal(span);
        }
        return true;
    }

    private static void select(ITextEditor editor, SourceSpan span) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        int offset = offset(document, span);
        editor.selectAndReveal(offset, Math.min(span.length(), document.getLength() - offset));
    }

    /** By line and column, which survive a conversion of line ends; at the end of a file that has become shorter. */
    private static int offset(IDocument document, SourceSpan span) {
        try {
            return Math.min(document.getLineOffset(span.line() - 1) + span.column() - 1, document.getLength());
        } catch (BadLocationException e) {
            return document.getLength();
        }
    }
}
