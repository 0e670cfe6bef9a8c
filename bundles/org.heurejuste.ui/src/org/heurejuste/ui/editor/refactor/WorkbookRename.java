package org.heurejuste.ui.editor.refactor;

import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.language.WorkbookChange;

/** The new content of a workbook, of which only the cells with the name change; undone, the workbook is as it was. */
final class WorkbookRename extends ResourceChange {

    private static final int TOLD = 5;

    private final IFile file;
    private final byte[] content;
    private final String name;

    WorkbookRename(IFile file, byte[] content, String name) {
        this.file = file;
        this.content = content.clone();
        this.name = name;
    }

    /** What changes, as the preview tells it. */
    static String told(IFile file, WorkbookChange change) {
        String cells = change.cells().stream().limit(TOLD)
                .map(cell -> NLS.bind(Messages.cell, new Object[] {cell.sheet(), cell.cell(), cell.after()}))
                .collect(Collectors.joining(", "));
        return NLS.bind(Messages.cells, new Object[] {file.getName(), change.cells().size(), cells});
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    protected IResource getModifiedResource() {
        return file;
    }

    @Override
    public Change perform(IProgressMonitor monitor) throws CoreException {
        byte[] before = file.readAllBytes();
        file.setContents(content, IResource.KEEP_HISTORY, monitor);
        return new WorkbookRename(file, before, name);
    }
}
