package org.heurejuste.languageserver.internal.server;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.heurejuste.languageserver.internal.workspace.Workspace;

/** What an editor says of one text. */
abstract class TextChanges implements TextDocumentService {

    private final Requests requests;
    private final Workspace workspace;

    TextChanges(Requests requests, Workspace workspace) {
        this.requests = requests;
        this.workspace = workspace;
    }

    /** What is kept of a text is no longer needed. */
    abstract void forget(String uri);

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        if (requests.isRunning()) {
            TextDocumentItem file = params.getTextDocument();
            workspace.opened(file.getUri(), file.getLanguageId() == null ? "" : file.getLanguageId(), file.getVersion(),
                    file.getText());
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        if (requests.isRunning()) {
            Integer version = params.getTextDocument().getVersion();
            workspace.changed(params.getTextDocument().getUri(), version == null ? 0 : version,
                    params.getContentChanges());
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        if (requests.isRunning()) {
            forget(params.getTextDocument().getUri());
            workspace.closed(params.getTextDocument().getUri());
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // what is on disk is what was held already
    }
}
