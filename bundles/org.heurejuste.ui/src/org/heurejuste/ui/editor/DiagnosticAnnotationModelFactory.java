package org.heurejuste.ui.editor;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IAnnotationModelFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;

/** Gives files of rules in the workspace a {@link DiagnosticAnnotationModel}, and files elsewhere a plain one. */
public final class DiagnosticAnnotationModelFactory implements IAnnotationModelFactory {

    @Override
    public IAnnotationModel createAnnotationModel(IPath location) {
        IFile file = FileBuffers.getWorkspaceFileAtLocation(location);
        return file == null ? new AnnotationModel() : new DiagnosticAnnotationModel(file);
    }
}
