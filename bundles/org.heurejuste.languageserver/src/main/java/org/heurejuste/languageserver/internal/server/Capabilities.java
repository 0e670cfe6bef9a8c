package org.heurejuste.languageserver.internal.server;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionItemOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.heurejuste.languageserver.internal.answers.ClientFeatures;
import org.heurejuste.languageserver.internal.answers.Tokens;

/** What the server can do. */
final class Capabilities {

    private static final List<String> COMPLETES_AFTER = List.of(".", "@", "(", "\"", ":", ",", "$");
    private static final List<String> CALLS_AT = List.of("(", ",");

    private Capabilities() {}

    static ServerCapabilities of(ClientFeatures client) {
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(PositionEncodingKind.UTF16);
        can.setTextDocumentSync(sync());
        can.setCompletionProvider(completion());
        can.setHoverProvider(true);
        can.setSignatureHelpProvider(new SignatureHelpOptions(CALLS_AT));
        can.setDefinitionProvider(true);
        can.setTypeDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setLinkedEditingRangeProvider(true);
        can.setDocumentHighlightProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setWorkspaceSymbolProvider(true);
        can.setFoldingRangeProvider(true);
        can.setSelectionRangeProvider(true);
        can.setDocumentFormattingProvider(true);
        can.setDocumentRangeFormattingProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        can.setInlayHintProvider(true);
        can.setCallHierarchyProvider(true);
        can.setSemanticTokensProvider(colours());
        can.setWorkspace(folders());
        if (client.pullsDiagnostics()) {
            can.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        }
        return can;
    }

    private static TextDocumentSyncOptions sync() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        return sync;
    }

    private static CompletionOptions completion() {
        CompletionOptions completion = new CompletionOptions(true, COMPLETES_AFTER);
        CompletionItemOptions item = new CompletionItemOptions();
        item.setLabelDetailsSupport(true);
        completion.setCompletionItem(item);
        return completion;
    }

    private static SemanticTokensWithRegistrationOptions colours() {
        SemanticTokensWithRegistrationOptions colours = new SemanticTokensWithRegistrationOptions(Tokens.LEGEND);
        colours.setFull(new SemanticTokensServerFull(true));
        colours.setRange(true);
        return colours;
    }

    private static WorkspaceServerCapabilities folders() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        return new WorkspaceServerCapabilities(folders);
    }
}
