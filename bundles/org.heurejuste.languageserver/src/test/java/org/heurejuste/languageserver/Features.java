package org.heurejuste.languageserver;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What editors say of themselves. */
final class Features {

    /** An editor that can do nothing beyond the necessary. */
    static final Consumer<InitializeParams> PLAIN = params -> params.setCapabilities(new ClientCapabilities());

    /** An editor that fills in holes, shows Markdown and trees, and takes changes with versions. */
    static final Consumer<InitializeParams> MODERN = params -> params.setCapabilities(modern());

    /** The same, of someone who reads French. */
    static final Consumer<InitializeParams> FRENCH = MODERN.andThen(params -> params.setLocale("fr-CA"));

    /** The same, and it asks for findings. */
    static final Consumer<InitializeParams> PULLING = params -> {
        ClientCapabilities client = modern();
        client.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
        client.getWorkspace().setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
        params.setCapabilities(client);
    };

    private Features() {}

    private static ClientCapabilities modern() {
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        text.setHover(new HoverCapabilities(List.of("markdown"), false));
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        text.setDocumentSymbol(symbols);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        workspace.setWorkspaceEdit(edits);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        return new ClientCapabilities(workspace, text, window, null);
    }
}
