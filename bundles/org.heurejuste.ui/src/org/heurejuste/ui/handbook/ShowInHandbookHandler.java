package org.heurejuste.ui.handbook;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;

import org.heurejuste.policy.OutlineNode;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/** Shows the clause of the rule at the caret, or of the rule with the selected problem. */
public final class ShowInHandbookHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        IMarker marker = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? Adapters.adapt(selection.getFirstElement(), IMarker.class)
                : null;
        if (marker != null) {
            IProject project = marker.getResource().getProject();
            String path = marker.getResource().getProjectRelativePath().toString();
            show(page, project, clause(project, path, marker.getAttribute(IMarker.CHAR_START, 0)));
        } else if (HandlerUtil.getActiveEditor(event) instanceof DrlEditor editor) {
            IProject project = Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput()))
                    .map(file -> file.getProject()).orElse(null);
            if (project != null) {
                show(page, project, atCaret(editor));
            }
        }
        return null;
    }

    /** The clause that is written at the caret, or the first one of the rule around it. */
    private static Optional<String> atCaret(DrlEditor editor) {
        return editor.outline().atCaret().map(line -> line.node()).filter(node -> node.kind() == OutlineNode.Kind.RULE)
                .flatMap(rule -> ClauseAtCaret.of(editor, rule.clauses()));
    }

    /** Rules follow each other: the one around a place is the last that begins before it. */
    private static Optional<String> clause(IProject project, String path, int offset) {
        return CheckedPolicy.of(project).stream().flatMap(checked -> checked.compilation().rules().stream())
                .filter(rule -> rule.span().path().equals(path) && rule.span().offset() <= offset)
                .reduce((first, second) -> second).flatMap(rule -> rule.clauses().stream().findFirst());
    }

    private static void show(IWorkbenchPage page, IProject project, Optional<String> clause) {
        try {
            if (page.showView(HandbookView.ID) instanceof HandbookView view) {
                clause.ifPresent(name -> view.show(project, name));
            }
        } catch (PartInitException broken) {
            ILog.of(ShowInHandbookHandler.class).error(broken.getMessage(), broken);
        }
    }
}
