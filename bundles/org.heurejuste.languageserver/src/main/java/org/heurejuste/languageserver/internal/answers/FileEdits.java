package org.heurejuste.languageserver.internal.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.languageserver.internal.workspace.OpenFile;

/** Changes of several files, with the versions of those that the editor holds where it can tell them apart. */
final class FileEdits {

    private FileEdits() {}

    static WorkspaceEdit of(Asked asked, Map<String, List<TextEdit>> edits) {
        if (!asked.client().versionedEdits()) {
            Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
            edits.forEach((path, list) -> changes.put(asked.project().uri(path), asked.edits(path, list)));
            return new WorkspaceEdit(changes);
        }
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        edits.forEach((path, list) -> changes.add(Either.forLeft(new TextDocumentEdit(file(asked, path),
                asked.edits(path, list).stream()
                        .map(Either::<org.eclipse.lsp4j.TextEdit, SnippetTextEdit>forLeft).toList()))));
        return new WorkspaceEdit(changes);
    }

    private static VersionedTextDocumentIdentifier file(Asked asked, String path) {
        OpenFile held = asked.project().open().get(path);
        return new VersionedTextDocumentIdentifier(asked.project().uri(path), held == null ? null : held.version());
    }
}
