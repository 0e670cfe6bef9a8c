package org.heurejuste.ui.editor;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/** A command on the active editor of rules that asks the language service. */
public abstract class EditorHandler extends AbstractHandler {

    @Override
    public final @Nullable Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof DrlEditor editor) {
            editor.language().ifPresent(language -> run(editor, language, event));
        }
        return null;
    }

    /**
     * Does what the command is for; called in the window's thread.
     *
     * @param editor the active editor
     * @param language its language
     * @param event where the command came from
     */
    protected abstract void run(DrlEditor editor, EditorLanguage language, ExecutionEvent event);

    /**
     * Does something with the project as it is: at once where it is known, otherwise as soon as it has been read.
     *
     * @param editor the editor; nothing is done once it is closed
     * @param language its language
     * @param action called in the window's thread
     */
    protected static void withSnapshot(DrlEditor editor, EditorLanguage language, Consumer<LanguageSnapshot> action) {
        language.now().ifPresentOrElse(action, () -> {
            Display display = editor.getSite().getShell().getDisplay();
            Job.create(Messages.askingLanguage, (ICoreRunnable) monitor -> {
                try {
                    LanguageSnapshot snapshot = language.await(monitor::isCanceled);
                    display.asyncExec(() -> {
                        if (!editor.isDisposed()) {
                            action.accept(snapshot);
                        }
                    });
                } catch (CancellationException notWanted) {
                    monitor.setCanceled(true);
                }
            }).schedule();
        });
    }
}
