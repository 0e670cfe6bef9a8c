package org.heurejuste.ui.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Runs the suites selected in the project tree, or the one in the editor; of several projects those of the first. */
public final class RunFilesHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> files = files(event);
        if (!files.isEmpty()) {
            IProject project = files.get(0).getProject();
            CasesView.showIn(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage())
                    .run(project, new RunChoice.Some(paths(project, files), Set.of()));
        }
        return null;
    }

    private static List<IFile> files(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
            return ((List<?>) selection.toList()).stream().map(thing -> Adapters.adapt(thing, IFile.class))
                    .filter(file -> file != null).toList();
        }
        IFile edited = Adapters.adapt(HandlerUtil.getActiveEditorInput(event), IFile.class);
        return edited == null ? List.of() : List.of(edited);
    }

    private static Set<String> paths(IProject project, List<IFile> files) {
        return files.stream().filter(file -> file.getProject().equals(project))
                .map(file -> file.getProjectRelativePath().toString()).collect(Collectors.toSet());
    }
}
