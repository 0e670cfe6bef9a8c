package org.heurejuste.languageserver.internal.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.heurejuste.languageserver.LanguageServerRun;
import org.heurejuste.languageserver.internal.answers.Asked;
import org.heurejuste.languageserver.internal.workspace.FileView;
import org.heurejuste.languageserver.internal.workspace.Workspace;
import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests one after the other, each on the texts that there were when it was asked. One that is cancelled before its
 * turn costs nothing.
 */
final class Requests implements AutoCloseable {

    private final Supplier<Workspace> workspace;
    private final Supplier<Editor> editor;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread answering = new Thread(work, "heurejuste-lsp-answers");
        answering.setDaemon(true);
        return answering;
    });
    private volatile State state = State.NEW;

    /** How far the conversation with the editor is. */
    enum State {
        NEW, RUNNING, SHUT_DOWN
    }

    Requests(Supplier<Workspace> workspace, Supplier<Editor> editor) {
        this.workspace = workspace;
        this.editor = editor;
    }

    State state() {
        return state;
    }

    void enter(State next) {
        state = next;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Answers a question about a file; {@code none} where the file is unknown. */
    <T extends @Nullable Object> CompletableFuture<T> about(String uri, T none, Function<Asked, T> answer) {
        if (!isRunning()) {
            return refused();
        }
        Optional<FileView> file = workspace.get().file(uri);
        return file.isEmpty()
                ? answer(cancel -> none)
                : answer(cancel -> answer.apply(new Asked(file.get(), editor.get().features(), cancel)));
    }

    /** Answers any question. */
    <T extends @Nullable Object> CompletableFuture<T> answer(Function<CancelChecker, T> answer) {
        return isRunning() ? CompletableFutures.computeAsync(thread, answer::apply) : refused();
    }

    /** Does something in the order of the answers. */
    void then(Runnable work) {
        thread.execute(work);
    }

    <T extends @Nullable Object> CompletableFuture<T> refused() {
        boolean early = state == State.NEW;
        String text = Message.of(LanguageServerRun.class, early ? "too-early" : "too-late").in(editor.get().locale());
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(
                early ? ResponseErrorCode.ServerNotInitialized : ResponseErrorCode.InvalidRequest, text, null)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
