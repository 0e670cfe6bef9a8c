package org.heurejuste.languageserver.internal.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.heurejuste.languageserver.internal.answers.Asked;
import org.heurejuste.languageserver.internal.answers.DecisionCalls;
import org.heurejuste.languageserver.internal.answers.Explanations;
import org.heurejuste.languageserver.internal.answers.Fixes;
import org.heurejuste.languageserver.internal.answers.Layout;
import org.heurejuste.languageserver.internal.answers.Places;
import org.heurejuste.languageserver.internal.answers.ProposalTexts;
import org.heurejuste.languageserver.internal.answers.Proposals;
import org.heurejuste.languageserver.internal.answers.Renames;
import org.heurejuste.languageserver.internal.answers.Renames.Renamed;
import org.heurejuste.languageserver.internal.answers.Symbols;
import org.heurejuste.languageserver.internal.answers.Tokens;
import org.heurejuste.languageserver.internal.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** What an editor asks of one text. */
final class TextRequests extends TextChanges {

    private final Requests requests;
    private final Workspace workspace;
    private final Findings findings;
    private final Supplier<Editor> editor;
    private final Workbooks workbooks;
    private final Map<String, SemanticTokens> coloured = new ConcurrentHashMap<>();
    private final AtomicLong colourings = new AtomicLong();

    TextRequests(Requests requests, Workspace workspace, Findings findings, Supplier<Editor> editor) {
        super(requests, workspace);
        this.requests = requests;
        this.workspace = workspace;
        this.findings = findings;
        this.editor = editor;
        this.workbooks = new Workbooks(editor);
    }

    @Override
    void forget(String uri) {
        coloured.remove(uri);
    }

    private <T extends @Nullable Object> CompletableFuture<T> about(TextDocumentIdentifier file, T none,
            Function<Asked, T> answer) {
        return requests.about(file.getUri(), none, answer);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return about(params.getTextDocument(), Either.forLeft(List.of()),
                asked -> Either.forRight(Proposals.at(asked, params.getPosition())));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        List<String> identity = Proposals.identity(item.getData());
        return requests.answer(cancel -> {
            if (!identity.isEmpty()) {
                workspace.project(identity.get(0)).ifPresent(project -> ProposalTexts.explain(item, identity,
                        project.moment().snapshot(cancel::isCanceled), editor.get().features()));
            }
            return item;
        });
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        return about(params.getTextDocument(), null, asked -> Explanations.hover(asked, params.getPosition()));
    }

    @Override
    public CompletableFuture<@Nullable SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return about(params.getTextDocument(), null, asked -> Explanations.signature(asked, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return about(params.getTextDocument(), Either.forLeft(List.of()),
                asked -> Either.forLeft(Places.definition(asked, params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declaration = params.getContext() == null || params.getContext().isIncludeDeclaration();
        return about(params.getTextDocument(), List.of(),
                asked -> Places.references(asked.with(workspace.heldCases(asked.project().root())),
                        params.getPosition(), declaration));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        return about(params.getTextDocument(), Either.forLeft(List.of()),
                asked -> Either.forLeft(Places.typeDefinition(asked, params.getPosition())));
    }

    @Override
    public CompletableFuture<@Nullable LinkedEditingRanges> linkedEditingRange(LinkedEditingRangeParams params) {
        return about(params.getTextDocument(), null, asked -> Places.linked(asked, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return about(params.getTextDocument(), List.of(), asked -> Places.highlights(asked, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return about(params.getTextDocument(), List.of(), Symbols::ofFile);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return about(params.getTextDocument(), List.of(), Places::folds);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return about(params.getTextDocument(), List.of(), asked -> params.getPositions().stream()
                .map(position -> Places.selection(asked, position)).toList());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return about(params.getTextDocument(), List.of(), Layout::ofFile);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return about(params.getTextDocument(), List.of(), asked -> Layout.ofPart(asked, params.getRange()));
    }

    @Override
    public CompletableFuture<@Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return about(params.getTextDocument(), null, asked -> {
            PrepareRenameResult name = Renames.prepare(asked, params.getPosition());
            return name == null ? null : Either3.forSecond(name);
        });
    }

    @Override
    public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
        return about(params.getTextDocument(), null, asked -> {
            Renamed renamed = Renames.rename(asked.with(workspace.heldCases(asked.project().root())),
                    params.getPosition(), params.getNewName());
            if (renamed == null) {
                return null;
            }
            workbooks.changeIfWanted(renamed.workbooks());
            if (!renamed.unread().isEmpty()) {
                editor.get().show(MessageType.Warning, "rename.unread", String.join(", ", renamed.unread()));
            }
            return renamed.edit();
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
        boolean wanted = only == null || only.stream().anyMatch(kind -> kind.isEmpty()
                || kind.equals(CodeActionKind.QuickFix));
        return about(params.getTextDocument(), List.of(), asked -> wanted
                ? Fixes.in(asked, params.getRange(), findings.of(asked.project(), asked.snapshot(), asked.path()))
                : List.of());
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return about(params.getTextDocument(), List.of(), asked -> Explanations.hints(asked, params.getRange()));
    }

    @Override
    public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
        return about(params.getTextDocument(), List.of(),
                asked -> DecisionCalls.prepare(asked, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
            CallHierarchyIncomingCallsParams params) {
        return requests.about(params.getItem().getUri(), List.of(),
                asked -> DecisionCalls.makers(asked, params.getItem()));
    }

    @Override
    public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
            CallHierarchyOutgoingCallsParams params) {
        return requests.about(params.getItem().getUri(), List.of(),
                asked -> DecisionCalls.readers(asked, params.getItem()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()),
                asked -> coloured(asked, params.getTextDocument().getUri()));
    }

    private SemanticTokens coloured(Asked asked, String uri) {
        SemanticTokens tokens = new SemanticTokens(String.valueOf(colourings.incrementAndGet()),
                Tokens.ofFile(asked));
        coloured.put(uri, tokens);
        return tokens;
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        String uri = params.getTextDocument().getUri();
        return about(params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())), asked -> {
            SemanticTokens before = coloured.get(uri);
            SemanticTokens now = coloured(asked, uri);
            return before == null || !before.getResultId().equals(params.getPreviousResultId())
                    ? Either.forLeft(now)
                    : Either.forRight(new SemanticTokensDelta(Tokens.edits(before.getData(), now.getData()),
                            now.getResultId()));
        });
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()),
                asked -> new SemanticTokens(Tokens.ofPart(asked, params.getRange())));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return about(params.getTextDocument(), report(List.of()),
                asked -> report(findings.shown(asked.project(), asked.snapshot(), asked.path())));
    }

    private static DocumentDiagnosticReport report(List<Diagnostic> found) {
        return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(found));
    }
}
