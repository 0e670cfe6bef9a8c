package org.heurejuste.languageserver;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.heurejuste.policy.text.Message;

/** Someone who sits at an editor that speaks with the language server. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofMillis(10);
    private static final Duration LATER = Duration.ofDays(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final Screen screen = new Screen();
    private final PipedOutputStream typed = new PipedOutputStream();
    private final LanguageServer server;
    private final CompletableFuture<Integer> exitCode;
    private int version = 1;

    private Desk(Duration rest) {
        try {
            PipedInputStream read = new PipedInputStream(typed, 1 << 16);
            PipedInputStream answers = new PipedInputStream(1 << 16);
            PipedOutputStream answered = new PipedOutputStream(answers);
            LanguageServerRun run = new LanguageServerRun(Optional.empty(), Locale.ENGLISH, this::keep, rest);
            exitCode = CompletableFuture.supplyAsync(() -> run.converse(read, answered), threads);
            Launcher<LanguageServer> launcher = new Launcher.Builder<LanguageServer>().setLocalService(screen)
                    .setRemoteInterface(LanguageServer.class).setInput(answers).setOutput(typed)
                    .setExecutorService(threads).create();
            launcher.startListening();
            server = launcher.getRemoteProxy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Message keep(Throwable failure) {
        unexpected.add(failure);
        return Message.of(LanguageServerRun.class, "method");
    }

    /** An editor that has not said a word yet. */
    static Desk silent() {
        return new Desk(LATER);
    }

    /** An editor with the given features and folders, beside a server that compiles what is typed. */
    static Desk compiling(Consumer<InitializeParams> features, Path... folders) {
        Desk desk = new Desk(AT_ONCE);
        desk.greet(features, folders);
        return desk;
    }

    /** An editor with the given features and folders; while a test lasts nothing is compiled. */
    static Desk with(Consumer<InitializeParams> features, Path... folders) {
        Desk desk = new Desk(LATER);
        desk.greet(features, folders);
        return desk;
    }

    /** A modern editor of someone who reads English. */
    static Desk english(Path... folders) {
        return with(Features.MODERN, folders);
    }

    /** A modern editor of someone who reads French. */
    static Desk french(Path... folders) {
        return with(Features.FRENCH, folders);
    }

    InitializeResult greet(Consumer<InitializeParams> features, Path... folders) {
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(folders).stream()
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), folder.getFileName().toString()))
                .toList());
        features.accept(params);
        InitializeResult result = answer(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    LanguageServer server() {
        return server;
    }

    Screen screen() {
        return screen;
    }

    PipedOutputStream bytes() {
        return typed;
    }

    /** What a developer would have to look at. */
    List<Throwable> unexpected() {
        return unexpected;
    }

    Page open(Path file) {
        try {
            return open(file.toUri().toString(), "drl", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page open(String uri, String language, String text) {
        Page page = new Page(this, uri, text);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, version, text)));
        return page;
    }

    void change(String uri, Range range, String text) {
        version++;
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(range, text))));
    }

    void replace(String uri, String text) {
        version++;
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(new TextDocumentContentChangeEvent(text))));
    }

    void close(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    static Range range(int line, int character, int endLine, int endCharacter) {
        return new Range(new Position(line, character), new Position(endLine, endCharacter));
    }

    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE, e);
        }
    }

    int exitCode() {
        return answer(exitCode);
    }

    void hangUp() {
        try {
            typed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves as every editor does; nothing unexpected may have happened. */
    @Override
    public void close() {
        hangUp();
        exitCode();
        threads.shutdownNow();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the server failed", unexpected.get(0));
        }
    }
}
