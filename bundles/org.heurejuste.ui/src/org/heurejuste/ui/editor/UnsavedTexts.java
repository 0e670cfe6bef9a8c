package org.heurejuste.ui.editor;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;

import org.heurejuste.policy.PolicyProject;

/** The texts of a project that are changed in some editor, but not saved. */
final class UnsavedTexts {

    private UnsavedTexts() {}

    /** The policy as it would be if everything were saved. */
    static PolicyProject over(PolicyProject saved, IProject project) {
        PolicyProject policy = saved;
        for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
            if (buffer.isDirty() && buffer instanceof ITextFileBuffer text) {
                IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
                if (file != null && file.getProject().equals(project)) {
                    policy = policy.withText(file.getProjectRelativePath().toString(), text.getDocument().get());
                }
            }
        }
        return policy;
    }
}
