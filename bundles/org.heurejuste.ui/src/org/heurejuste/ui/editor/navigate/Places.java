package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import org.heurejuste.language.TextRange;

/** Shows places of a project in their editors. */
public final class Places {

    private Places() {}

    /**
     * The file of a place.
     *
     * @param project the project
     * @param range a place in it
     * @return the file
     */
    public static IFile file(IProject project, TextRange range) {
        return project.getFile(IPath.fromPortableString(range.path()));
    }

    /**
     * Opens the editor of a place and selects the place.
     *
     * @param page where to open it
     * @param project the project
     * @param range a place in it
     */
    public static void show(IWorkbenchPage page, IProject project, TextRange range) {
        try {
            IEditorPart editor = IDE.openEditor(page, file(project, range), true);
            ITextEditor text = editor.getAdapter(ITextEditor.class);
            if (text != null) {
                text.selectAndReveal(range.offset(), range.length());
            }
        } catch (PartInitException gone) {
            ILog.of(Places.class).warn(gone.getMessage());
        }
    }
}
