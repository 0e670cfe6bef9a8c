package org.heurejuste.ui.newcase;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.heurejuste.policy.OutlineNode;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.ui.editor.DrlEditor;
import org.heurejuste.ui.outline.OutlineElement;
import org.jspecify.annotations.Nullable;

/** Offers a small case to which the rule applies that is selected in the outline, or in which the caret stands. */
public final class NewCaseForRuleHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        IEditorPart editor = page.getActiveEditor();
        IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
        if (editor == null || file == null || editor.isDirty() && !page.saveEditor(editor, true)) {
            return null;
        }
        String path = file.getProjectRelativePath().toString();
        Optional<String> name = selected(HandlerUtil.getCurrentSelection(event)).or(() -> atCaret(editor));
        int line = line(editor);
        CaseSearch.forRule(file.getProject(), page, name.orElse(file.getName() + ":" + line), null,
                rules -> rules.stream().filter(rule -> rule.span().path().equals(path))
                        .filter(rule -> name.map(rule.name()::equals).orElse(rule.span().line() <= line))
                        .reduce((first, second) -> second));
        return null;
    }

    private static Optional<String> selected(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof OutlineElement element
                        ? Optional.of(element).flatMap(NewCaseForRuleHandler::rule)
                        : Optional.empty();
    }

    private static Optional<String> atCaret(IEditorPart editor) {
        return editor instanceof DrlEditor rules
                ? rules.outline().atCaret().flatMap(NewCaseForRuleHandler::rule)
                : Optional.empty();
    }

    /** The rule that a line of the outline stands for or lies in. */
    private static Optional<String> rule(OutlineElement line) {
        OutlineElement around = line;
        while (around != null && around.node().kind() != OutlineNode.Kind.RULE) {
            around = around.parent();
        }
        return Optional.ofNullable(around).map(found -> found.node().name());
    }

    /** Rules of a table stand one a line; those of a text follow each other. */
    private static int line(IEditorPart editor) {
        ITextEditor text = editor.getAdapter(ITextEditor.class);
        return text != null && text.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? selection.getStartLine() + 1
                : Integer.MAX_VALUE;
    }
}
