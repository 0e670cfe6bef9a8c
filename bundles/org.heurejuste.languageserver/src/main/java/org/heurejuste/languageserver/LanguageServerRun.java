package org.heurejuste.languageserver;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.heurejuste.languageserver.internal.server.PolicyServer;
import org.heurejuste.languageserver.internal.wire.GuardedInput;
import org.heurejuste.languageserver.internal.wire.Validation;
import org.heurejuste.policy.text.Message;

/** A conversation with an editor, from its first message to its goodbye. */
public final class LanguageServerRun {

    private static final Duration REST = Duration.ofMillis(250);

    private final Optional<Locale> asked;
    private final Locale otherwise;
    private final Function<Throwable, Message> unexpected;
    private final Duration rest;

    /**
     * A conversation that is still to begin.
     *
     * @param asked the language that was asked for, which wins over the editor's
     * @param otherwise the language where nobody asks for one
     * @param unexpected keeps the details of what must not happen where a developer finds them, and says in one line where
     */
    public LanguageServerRun(Optional<Locale> asked, Locale otherwise, Function<Throwable, Message> unexpected) {
        this(asked, otherwise, unexpected, REST);
    }

    /** The keyboard has to rest for so long before the project is compiled. */
    LanguageServerRun(Optional<Locale> asked, Locale otherwise, Function<Throwable, Message> unexpected,
            Duration rest) {
        this.asked = asked;
        this.otherwise = otherwise;
        this.unexpected = unexpected;
        this.rest = rest;
    }

    /**
     * Speaks with an editor until it says goodbye, ceases to write, or dies. Threads that still work on an answer are those
     * of a process that ends.
     *
     * @param in what the editor writes
     * @param out what it reads
     * @return the exit code that the protocol asks for: 0 after a proper goodbye, 1 otherwise
     */
    public int converse(InputStream in, OutputStream out) {
        Logger library = Logger.getLogger("org.eclipse.lsp4j");
        // What the library logs are traces of what clients do wrong; they are answered, or told in the editor's own log.
        library.setLevel(Level.OFF);
        ExecutorService reading = Executors.newCachedThreadPool(LanguageServerRun::daemon);
        try (PolicyServer server = new PolicyServer(asked, otherwise, unexpected, rest)) {
            Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>().setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(new GuardedInput(in, server.refusals())).setOutput(out)
                    .setExecutorService(reading).wrapMessages(Validation::before).setExceptionHandler(server::error)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> read = launcher.startListening();
            reading.execute(() -> endWith(read, server));
            return server.ended().join();
        } finally {
            reading.shutdownNow();
        }
    }

    private static void endWith(Future<Void> read, PolicyServer server) {
        try {
            read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            server.error(e);
        }
        server.exit();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "heurejuste-lsp-messages");
        thread.setDaemon(true);
        return thread;
    }
}
