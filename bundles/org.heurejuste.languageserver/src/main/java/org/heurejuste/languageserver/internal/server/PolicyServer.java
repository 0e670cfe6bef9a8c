package org.heurejuste.languageserver.internal.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.heurejuste.languageserver.internal.answers.ClientFeatures;
import org.heurejuste.languageserver.internal.server.Requests.State;
import org.heurejuste.languageserver.internal.wire.GuardedInput;
import org.heurejuste.languageserver.internal.workspace.Addresses;
import org.heurejuste.languageserver.internal.workspace.Workspace;
import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/** The language server: greets, answers, says goodbye. */
public final class PolicyServer implements LanguageServer, AutoCloseable {

    private final Optional<Locale> asked;
    private final Locale otherwise;
    private final Failures failures;
    private final Requests requests;
    private final Findings findings;
    private final Workspace workspace;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final List<Path> folders = new ArrayList<>();
    private volatile Editor editor;

    /**
     * A server.
     *
     * @param asked the language that was asked for, which wins over the editor's
     * @param otherwise the language where nobody asks for one
     * @param unexpected keeps the details of what must not happen, and says in one line where
     * @param rest how long the keyboard has to rest before the project is compiled
     */
    public PolicyServer(Optional<Locale> asked, Locale otherwise, Function<Throwable, Message> unexpected,
            Duration rest) {
        this.asked = asked;
        this.otherwise = otherwise;
        this.editor = new Editor(Silence.CLIENT, asked.orElse(otherwise));
        this.failures = new Failures(unexpected, this::editor);
        this.findings = new Findings(this::workspace, this::editor, failures, rest);
        this.workspace = new Workspace(findings::changed, findings::left);
        this.requests = new Requests(this::workspace, this::editor);
    }

    private Workspace workspace() {
        return workspace;
    }

    private Editor editor() {
        return editor;
    }

    /**
     * The editor that is spoken to from now on.
     *
     * @param client the editor
     */
    public void connect(LanguageClient client) {
        editor = new Editor(client, asked.orElse(otherwise));
    }

    /**
     * Whether and how the conversation ended.
     *
     * @return completed with the exit code: 0 after a proper goodbye, 1 otherwise
     */
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    /**
     * Who is told of what is no message.
     *
     * @return tells the editor
     */
    public GuardedInput.Refusals refusals() {
        return failures;
    }

    /**
     * What a failed request is answered.
     *
     * @param failure why it failed
     * @return the error, in the reader's language
     */
    public ResponseError error(Throwable failure) {
        return failures.answer(failure);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (requests.state() != State.NEW) {
            return requests.refused();
        }
        editor.introduces(ClientFeatures.of(params, asked, otherwise));
        folders.addAll(folders(params));
        Integer parent = params.getProcessId();
        if (parent != null) {
            watch(parent);
        }
        requests.enter(State.RUNNING);
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(editor.features()),
                new ServerInfo("heurejuste", PolicyServer.class.getPackage().getImplementationVersion())));
    }

    /** An editor that dies does not say goodbye. */
    private void watch(int parent) {
        ProcessHandle.of(parent).ifPresentOrElse(
                process -> process.onExit().thenRun(() -> ended.complete(goodbye())), () -> ended.complete(1));
    }

    @SuppressWarnings("deprecation")
    private static List<Path> folders(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            return params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).map(Addresses::path)
                    .flatMap(Optional::stream).toList();
        } else if (params.getRootUri() != null) {
            return Addresses.path(params.getRootUri()).stream().toList();
        }
        return params.getRootPath() == null ? List.of() : List.of(Path.of(params.getRootPath()));
    }

    @Override
    public void initialized(InitializedParams params) {
        if (requests.isRunning()) {
            editor.watchFiles();
            List.copyOf(folders)
                    .forEach(folder -> requests.then(failures.guarded(() -> workspace.folderAdded(folder))));
            folders.clear();
        }
    }

    @Override
    public CompletableFuture<@Nullable Object> shutdown() {
        if (!requests.isRunning()) {
            return requests.refused();
        }
        requests.enter(State.SHUT_DOWN);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(goodbye());
    }

    private int goodbye() {
        return requests.state() == State.SHUT_DOWN ? 0 : 1;
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return new TextRequests(requests, workspace, findings, this::editor);
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new WorkspaceRequests(requests, workspace, findings, this::editor, failures);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // nothing is traced
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        // no work that shows progress can be cancelled
    }

    @Override
    public void close() {
        requests.close();
        findings.close();
    }
}
