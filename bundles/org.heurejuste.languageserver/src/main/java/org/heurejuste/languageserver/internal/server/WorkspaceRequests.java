package org.heurejuste.languageserver.internal.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.heurejuste.languageserver.internal.answers.Asked;
import org.heurejuste.languageserver.internal.answers.Symbols;
import org.heurejuste.languageserver.internal.workspace.Addresses;
import org.heurejuste.languageserver.internal.workspace.FileView;
import org.heurejuste.languageserver.internal.workspace.ProjectView;
import org.heurejuste.languageserver.internal.workspace.Workspace;

/** What an editor says and asks of its folders. */
final class WorkspaceRequests implements WorkspaceService {

    private final Requests requests;
    private final Workspace workspace;
    private final Findings findings;
    private final Supplier<Editor> editor;
    private final Failures failures;

    WorkspaceRequests(Requests requests, Workspace workspace, Findings findings, Supplier<Editor> editor,
            Failures failures) {
        this.requests = requests;
        this.workspace = workspace;
        this.findings = findings;
        this.editor = editor;
        this.failures = failures;
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        List<ProjectView> projects = workspace.projects();
        return requests.answer(cancel -> {
            List<WorkspaceSymbol> found = new ArrayList<>();
            for (ProjectView project : projects) {
                Asked asked = new Asked(new FileView(project, ""), editor.get().features(), cancel);
                found.addAll(Symbols.ofProject(asked, params.getQuery()));
            }
            return Either.forRight(found);
        });
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        Map<String, String> known = new HashMap<>();
        if (params.getPreviousResultIds() != null) {
            params.getPreviousResultIds().forEach(told -> known.put(told.getUri(), told.getValue()));
        }
        return requests.answer(cancel -> new WorkspaceDiagnosticReport(findings.all(known, cancel)));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // there is nothing to configure
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        if (requests.isRunning()) {
            workspace.onDisk(files(params.getChanges().stream()), files(params.getChanges().stream()
                    .filter(change -> change.getType() == FileChangeType.Deleted)));
        }
    }

    private static Set<Path> files(Stream<FileEvent> changes) {
        Set<Path> files = new HashSet<>();
        changes.map(FileEvent::getUri).map(Addresses::path).flatMap(Optional::stream).forEach(files::add);
        return files;
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        if (requests.isRunning() && params.getEvent() != null) {
            folders(params.getEvent().getRemoved()).forEach(workspace::folderRemoved);
            folders(params.getEvent().getAdded())
                    .forEach(folder -> requests.then(failures.guarded(() -> workspace.folderAdded(folder))));
        }
    }

    private static List<Path> folders(List<WorkspaceFolder> folders) {
        return folders.stream().map(WorkspaceFolder::getUri).map(Addresses::path).flatMap(Optional::stream).toList();
    }
}
