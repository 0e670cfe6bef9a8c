package org.heurejuste.languageserver.internal.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What the editor at the other end can do, and the language of who sits there.
 *
 * @param locale the language to speak
 * @param snippets whether it can fill in holes
 * @param markdown whether it shows Markdown
 * @param symbolTree whether it shows an outline as a tree
 * @param versionedEdits whether it takes changes of several files with their versions
 * @param pullsDiagnostics whether it asks for findings, and can be told to ask again
 * @param progress whether it shows how long work goes on
 * @param watchesFiles whether it can be asked to watch files
 * @param repaintsHints whether it can be told to ask again for hints
 * @param repaintsColours whether it can be told to ask again for colours
 */
public record ClientFeatures(Locale locale, boolean snippets, boolean markdown, boolean symbolTree,
        boolean versionedEdits, boolean pullsDiagnostics, boolean progress, boolean watchesFiles,
        boolean repaintsHints, boolean repaintsColours) {

    /**
     * What is known before an editor has said anything.
     *
     * @param locale the language to speak
     * @return an editor that can do nothing beyond the necessary
     */
    public static ClientFeatures none(Locale locale) {
        return new ClientFeatures(locale, false, false, false, false, false, false, false, false, false);
    }

    /**
     * What an editor says of itself.
     *
     * @param params the first message
     * @param asked the language that was asked for in another way, which wins
     * @param otherwise the language where none is asked for
     * @return its features
     */
    public static ClientFeatures of(InitializeParams params, Optional<Locale> asked, Locale otherwise) {
        Optional<ClientCapabilities> client = Optional.ofNullable(params.getCapabilities());
        Optional<TextDocumentClientCapabilities> text = client.map(ClientCapabilities::getTextDocument);
        Optional<WorkspaceClientCapabilities> workspace = client.map(ClientCapabilities::getWorkspace);
        boolean refresh = workspace.map(WorkspaceClientCapabilities::getDiagnostics)
                .filter(diagnostics -> yes(diagnostics.getRefreshSupport())).isPresent();
        return new ClientFeatures(asked.orElse(locale(params.getLocale(), otherwise)),
                text.map(TextDocumentClientCapabilities::getCompletion).map(c -> c.getCompletionItem())
                        .filter(item -> yes(item.getSnippetSupport())).isPresent(),
                text.map(TextDocumentClientCapabilities::getHover).map(hover -> hover.getContentFormat())
                        .filter(formats -> formats.contains(MarkupKind.MARKDOWN)).isPresent(),
                text.map(TextDocumentClientCapabilities::getDocumentSymbol)
                        .filter(symbol -> yes(symbol.getHierarchicalDocumentSymbolSupport())).isPresent(),
                workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit)
                        .filter(edit -> yes(edit.getDocumentChanges())).isPresent(),
                refresh && text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent(),
                client.map(ClientCapabilities::getWindow).map(WindowClientCapabilities::getWorkDoneProgress)
                        .filter(ClientFeatures::yes).isPresent(),
                workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                        .filter(watch -> yes(watch.getDynamicRegistration())).isPresent(),
                workspace.map(WorkspaceClientCapabilities::getInlayHint)
                        .filter(hint -> yes(hint.getRefreshSupport())).isPresent(),
                workspace.map(WorkspaceClientCapabilities::getSemanticTokens)
                        .filter(tokens -> yes(tokens.getRefreshSupport())).isPresent());
    }

    private static boolean yes(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    /** Editors write `fr`, `fr-FR` or `fr_FR.UTF-8`. */
    private static Locale locale(@Nullable String tag, Locale otherwise) {
        String language = tag == null ? "" : List.of(tag.split("[-_.]")).get(0);
        return language.isEmpty() ? otherwise : Locale.forLanguageTag(language);
    }
}
