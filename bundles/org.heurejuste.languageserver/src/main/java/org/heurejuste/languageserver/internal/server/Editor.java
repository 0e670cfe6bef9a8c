package org.heurejuste.languageserver.internal.server;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.heurejuste.languageserver.LanguageServerRun;
import org.heurejuste.languageserver.internal.answers.ClientFeatures;
import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/** The editor at the other end: what it can do, and what is told it without being asked. Any thread may tell. */
final class Editor {

    private static final String WATCHED = "**/*.{drl,dsl,dslr,csv,xls,xlsx,md,properties,xml,yaml}";

    private final LanguageClient client;
    private volatile ClientFeatures features;

    Editor(LanguageClient client, Locale locale) {
        this.client = client;
        this.features = ClientFeatures.none(locale);
    }

    ClientFeatures features() {
        return features;
    }

    void introduces(ClientFeatures told) {
        features = told;
    }

    Locale locale() {
        return features.locale();
    }

    void log(MessageType type, String text) {
        client.logMessage(new MessageParams(type, text));
    }

    void show(MessageType type, String key, Object... words) {
        client.showMessage(new MessageParams(type, text(key, words)));
    }

    /** Asks a person to choose; completed with whether it was the first answer. */
    CompletableFuture<Boolean> ask(String key, String yes, String no, Object... words) {
        ShowMessageRequestParams question = new ShowMessageRequestParams(
                List.of(new MessageActionItem(text(yes)), new MessageActionItem(text(no))));
        question.setType(MessageType.Warning);
        question.setMessage(text(key, words));
        return client.showMessageRequest(question)
                .thenApply(answer -> answer != null && answer.getTitle().equals(text(yes)));
    }

    void publish(String uri, List<Diagnostic> findings, @Nullable Integer version) {
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, findings, version));
    }

    /** Asks to be told of changes on disk, where the editor can. */
    void watchFiles() {
        if (features.watchesFiles()) {
            client.registerCapability(new RegistrationParams(List.of(new Registration("watched-files",
                    "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(
                            List.of(new FileSystemWatcher(Either.forLeft(WATCHED))))))));
        }
    }

    /** Asks the editor to ask again for what depends on several files. */
    void refresh() {
        if (features.pullsDiagnostics()) {
            client.refreshDiagnostics();
        }
    }

    /** Asks the editor to ask again for what other files say of the words of this one. */
    void repaint() {
        if (features.repaintsHints()) {
            client.refreshInlayHints();
        }
        if (features.repaintsColours()) {
            client.refreshSemanticTokens();
        }
    }

    /** Shows that work goes on; the returned action ends it, once. */
    Runnable begin(String key, Object... words) {
        if (!features.progress()) {
            return () -> {};
        }
        Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(text(key, words));
        begin.setCancellable(false);
        CompletableFuture<Void> begun = client.createProgress(new WorkDoneProgressCreateParams(token))
                .thenRun(() -> progress(token, begin));
        return () -> begun.thenRun(() -> progress(token, new WorkDoneProgressEnd()));
    }

    private void progress(Either<String, Integer> token, WorkDoneProgressNotification what) {
        client.notifyProgress(new ProgressParams(token, Either.forLeft(what)));
    }

    private String text(String key, Object... words) {
        return Message.of(LanguageServerRun.class, key, words).in(locale());
    }
}
