package org.heurejuste.languageserver.internal.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Nobody at the other end yet. */
enum Silence implements LanguageClient {
    CLIENT;

    @Override
    public void telemetryEvent(Object event) {
        // nobody listens
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        // nobody listens
    }

    @Override
    public void showMessage(MessageParams message) {
        // nobody listens
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return new CompletableFuture<>();
    }

    @Override
    public void logMessage(MessageParams message) {
        // nobody listens
    }
}
