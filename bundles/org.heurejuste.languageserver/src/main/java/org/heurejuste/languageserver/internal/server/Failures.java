package org.heurejuste.languageserver.internal.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.heurejuste.languageserver.LanguageServerRun;
import org.heurejuste.languageserver.internal.answers.RefusedException;
import org.heurejuste.languageserver.internal.wire.GuardedInput;
import org.heurejuste.policy.text.Message;

/** Tells the editor what went wrong: one line for the person; what a developer needs is told elsewhere. */
final class Failures implements GuardedInput.Refusals {

    private static final int MEGABYTE = 1 << 20;

    private final Function<Throwable, Message> unexpected;
    private final Supplier<Editor> editor;

    /**
     * @param unexpected keeps the details of what must not happen, and says in one line where
     * @param editor whom to tell
     */
    Failures(Function<Throwable, Message> unexpected, Supplier<Editor> editor) {
        this.unexpected = unexpected;
        this.editor = editor;
    }

    /** The answer to a request that failed. */
    ResponseError answer(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof ResponseErrorException told) {
            return told.getResponseError();
        } else if (cause instanceof RefusedException refused) {
            return new ResponseError(ResponseErrorCode.RequestFailed, refused.text().in(editor.get().locale()), null);
        } else if (cause instanceof UnsupportedOperationException) {
            return new ResponseError(ResponseErrorCode.MethodNotFound, text("method"), null);
        }
        boolean over = cause instanceof RejectedExecutionException;
        return over
                ? new ResponseError(ResponseErrorCode.InvalidRequest, text("too-late"), null)
                : new ResponseError(ResponseErrorCode.InternalError, report(cause), null);
    }

    /** Does something on a thread of its own, where nobody waits for an answer. */
    Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (CancellationException | RejectedExecutionException e) {
                // nobody wants to know any more
                return;
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                report(e);
            }
        };
    }

    private String report(Throwable failure) {
        String told = unexpected.apply(failure).in(editor.get().locale());
        editor.get().log(MessageType.Error, told);
        return told;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause(cause) : failure;
    }

    @Override
    public void noMessage() {
        editor.get().log(MessageType.Warning, text("no-message"));
    }

    @Override
    public void tooLarge(long bytes) {
        editor.get().log(MessageType.Warning,
                text("too-large", bytes / MEGABYTE, GuardedInput.LARGEST / MEGABYTE));
    }

    private String text(String key, Object... words) {
        return Message.of(LanguageServerRun.class, key, words).in(editor.get().locale());
    }
}
