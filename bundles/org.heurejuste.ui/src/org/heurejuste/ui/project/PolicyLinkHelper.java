package org.heurejuste.ui.project;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.navigator.ILinkHelper;
import org.eclipse.ui.part.FileEditorInput;

/** Links the tree with the editors: the file of the active editor is selected, and the other way round. */
public final class PolicyLinkHelper implements ILinkHelper {

    @Override
    public IStructuredSelection findSelection(IEditorInput input) {
        IFile file = ResourceUtil.getFile(input);
        return file == null ? StructuredSelection.EMPTY : new StructuredSelection(file);
    }

    @Override
    public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof IFile file) {
            IEditorPart editor = page.findEditor(new FileEditorInput(file));
            if (editor != null) {
                page.bringToTop(editor);
            }
        }
    }
}
