package org.heurejuste.languageserver.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.languageserver.internal.answers.FindingTexts;
import org.heurejuste.languageserver.internal.workspace.OpenFile;
import org.heurejuste.languageserver.internal.workspace.ProjectView;
import org.heurejuste.languageserver.internal.workspace.TextLines;
import org.heurejuste.languageserver.internal.workspace.Workspace;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is wrong while people type, and tells the editor: what is wrong with the form of the open files at once,
 * and what compiling the whole project finds as soon as the keyboard rests.
 */
final class Findings implements AutoCloseable {

    private static final long FORM_MILLIS = 30;

    private final Supplier<Workspace> workspace;
    private final Supplier<Editor> editor;
    private final Failures failures;
    private final Duration rest;
    private final ScheduledExecutorService looking = thread("heurejuste-lsp-form");
    private final ScheduledExecutorService compiling = thread("heurejuste-lsp-compile");
    private final Map<String, ScheduledFuture<?>> looks = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> compilations = new ConcurrentHashMap<>();
    private final Map<String, CheckedProject> checked = new ConcurrentHashMap<>();
    private final Map<String, Runnable> openings = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Told>> told = new HashMap<>();
    private volatile long lastCompilation;
    /** Whether the editor asks for the findings of all files. */
    private volatile boolean asked;

    /** What an editor was told of a file last. */
    private record Told(int version, List<org.eclipse.lsp4j.Diagnostic> findings) {
    }

    Findings(Supplier<Workspace> workspace, Supplier<Editor> editor, Failures failures, Duration rest) {
        this.workspace = workspace;
        this.editor = editor;
        this.failures = failures;
        this.rest = rest;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Something in a project changed. Returns at once. */
    void changed(ProjectView project) {
        String key = project.key();
        if (!project.alone() && !checked.containsKey(key)) {
            openings.computeIfAbsent(key,
                    first -> editor.get().begin("opening", String.valueOf(project.root().getFileName())));
        }
        looks.compute(key, (same, waiting) -> waiting != null && !waiting.isDone()
                ? waiting
                : looking.schedule(failures.guarded(() -> look(key)), FORM_MILLIS, TimeUnit.MILLISECONDS));
        if (!project.alone()) {
            compilations.compute(key, (same, waiting) -> {
                if (waiting != null) {
                    waiting.cancel(false);
                }
                return compiling.schedule(failures.guarded(() -> compile(key)), pause(), TimeUnit.MILLISECONDS);
            });
        }
    }

    /** A project is no longer looked at. */
    void left(String key) {
        looking.execute(failures.guarded(() -> {
            if (workspace.get().project(key).isEmpty()) {
                checked.remove(key);
                end(key);
                clear(key);
            }
        }));
    }

    private synchronized void clear(String key) {
        Map<String, Told> known = told.remove(key);
        if (known != null) {
            known.forEach((uri, what) -> {
                if (!what.findings().isEmpty()) {
                    editor.get().publish(uri, List.of(), null);
                }
            });
        }
    }

    private void look(String key) {
        looks.remove(key);
        workspace.get().project(key).ifPresent(project -> {
            LanguageSnapshot snapshot = project.moment().snapshot(() -> false);
            project.open().keySet().forEach(path -> tell(project, snapshot, path));
        });
    }

    /** What takes long must not take all of a processor while people type: half of the time it rests. */
    private long pause() {
        return Math.max(rest.toMillis(), TimeUnit.NANOSECONDS.toMillis(lastCompilation));
    }

    private void compile(String key) {
        workspace.get().project(key).ifPresent(project -> {
            LanguageSnapshot snapshot = project.moment().snapshot(() -> false);
            long start = System.nanoTime();
            CheckedProject before = checked.get(key);
            CheckedProject now = before == null
                    ? CheckedProject.of(snapshot, () -> isInVain(key, snapshot))
                    : before.after(snapshot, () -> isWaitedFor(key), () -> isInVain(key, snapshot));
            lastCompilation = before == null ? 0 : System.nanoTime() - start;
            checked.put(key, now);
            end(key);
            workspace.get().project(key).ifPresentOrElse(this::tellAll, () -> left(key));
        });
    }

    /** Whether what is declared has changed since or the project is looked at no longer; other edits are looked at afterwards. */
    private boolean isInVain(String key, LanguageSnapshot snapshot) {
        return compiling.isShutdown() || workspace.get().project(key)
                .filter(project -> project.moment().snapshot(() -> false).declaresTheSameAs(snapshot)).isEmpty();
    }

    /** Whether something has changed since, so that it is compiled once more anyway. */
    private boolean isWaitedFor(String key) {
        ScheduledFuture<?> next = compilations.get(key);
        return next != null && next.getDelay(TimeUnit.NANOSECONDS) > 0 || compiling.isShutdown();
    }

    private void end(String key) {
        Runnable opening = openings.remove(key);
        if (opening != null) {
            opening.run();
            editor.get().repaint();
        }
    }

    private void tellAll(ProjectView project) {
        LanguageSnapshot snapshot = project.moment().snapshot(() -> false);
        Set<String> paths = paths(project, snapshot);
        paths.forEach(path -> tell(project, snapshot, path));
        Set<String> addresses = new LinkedHashSet<>();
        paths.forEach(path -> addresses.add(project.uri(path)));
        withdraw(project.key(), addresses);
        editor.get().refresh();
    }

    /** What was told of files that are there no longer. */
    private synchronized void withdraw(String key, Set<String> kept) {
        Map<String, Told> known = told.getOrDefault(key, Map.of());
        for (String uri : new ArrayList<>(known.keySet())) {
            if (!kept.contains(uri)) {
                known.remove(uri);
                editor.get().publish(uri, List.of(), null);
            }
        }
    }

    private CheckedProject checked(ProjectView project, LanguageSnapshot snapshot) {
        CheckedProject known = checked.get(project.key());
        return known == null ? CheckedProject.unchecked(snapshot) : known;
    }

    /** What is known to be wrong with a file. */
    List<Diagnostic> of(ProjectView project, LanguageSnapshot snapshot, String path) {
        return checked(project, snapshot).findings(snapshot, path);
    }

    /** The same as an editor shows it. */
    List<org.eclipse.lsp4j.Diagnostic> shown(ProjectView project, LanguageSnapshot snapshot, String path) {
        List<Diagnostic> found = of(project, snapshot, path);
        if (found.isEmpty()) {
            return List.of();
        }
        OpenFile held = project.open().get(path);
        TextLines lines = held == null ? lines(snapshot, path) : held.lines();
        return found.stream().map(finding -> FindingTexts.shown(finding, lines, editor.get().locale())).toList();
    }

    private static @Nullable TextLines lines(LanguageSnapshot snapshot, String path) {
        return snapshot.tree(path).map(SyntaxTree::text)
                .or(() -> snapshot.project().source(path)
                        .filter(file -> file.kind() != SourceKind.TABLE || path.endsWith(".csv")).map(SourceFile::text))
                .map(TextLines::new).orElse(null);
    }

    /** Everything known to be wrong, file by file, for an editor that asks for it; from then on it is told only of open files unasked. */
    List<WorkspaceDocumentDiagnosticReport> all(Map<String, String> known, CancelChecker cancel) {
        asked = true;
        List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
        for (ProjectView project : workspace.get().projects()) {
            LanguageSnapshot snapshot = project.moment().snapshot(cancel::isCanceled);
            for (String path : paths(project, snapshot)) {
                cancel.checkCanceled();
                OpenFile held = project.open().get(path);
                reports.add(report(project.uri(path), held == null ? null : held.version(),
                        shown(project, snapshot, path), known));
            }
        }
        return reports;
    }

    private static WorkspaceDocumentDiagnosticReport report(String uri, @Nullable Integer version,
            List<org.eclipse.lsp4j.Diagnostic> found, Map<String, String> known) {
        String id = Integer.toHexString(found.hashCode());
        if (id.equals(known.get(uri))) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version));
        }
        WorkspaceFullDocumentDiagnosticReport report = new WorkspaceFullDocumentDiagnosticReport(found, uri, version);
        report.setResultId(id);
        return new WorkspaceDocumentDiagnosticReport(report);
    }

    private Set<String> paths(ProjectView project, LanguageSnapshot snapshot) {
        Set<String> paths = new LinkedHashSet<>(project.open().keySet());
        paths.addAll(checked(project, snapshot).paths());
        paths.addAll(snapshot.trees().keySet());
        return paths;
    }

    /** Tells the editor of a file, unless a newer text is held already or nothing is new. */
    private void tell(ProjectView project, LanguageSnapshot snapshot, String path) {
        OpenFile held = project.open().get(path);
        boolean pulled = editor.get().features().pullsDiagnostics() && (held != null || asked);
        List<org.eclipse.lsp4j.Diagnostic> findings = pulled ? List.of() : shown(project, snapshot, path);
        String uri = project.uri(path);
        synchronized (this) {
            Told now = new Told(held == null ? -1 : held.version(), findings);
            Told before = told.computeIfAbsent(project.key(), key -> new HashMap<>()).get(uri);
            boolean late = held != null && workspace.get().open(uri).filter(open -> open.version() == held.version())
                    .isEmpty();
            boolean nothing = before == null && findings.isEmpty() && (held == null || pulled);
            if (!late && !nothing && !now.equals(before)) {
                told.get(project.key()).put(uri, now);
                editor.get().publish(uri, findings, held == null ? null : held.version());
            }
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        compiling.shutdownNow();
    }
}
