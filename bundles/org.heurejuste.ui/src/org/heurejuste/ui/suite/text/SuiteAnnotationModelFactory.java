package org.heurejuste.ui.suite.text;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IAnnotationModelFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;

/** Gives suites in the workspace a {@link SuiteAnnotationModel}, and files elsewhere a plain one. */
public final class SuiteAnnotationModelFactory implements IAnnotationModelFactory {

    @Override
    public IAnnotationModel createAnnotationModel(IPath location) {
        IFile file = FileBuffers.getWorkspaceFileAtLocation(location);
        return file == null ? new AnnotationModel() : new SuiteAnnotationModel(file);
    }
}
