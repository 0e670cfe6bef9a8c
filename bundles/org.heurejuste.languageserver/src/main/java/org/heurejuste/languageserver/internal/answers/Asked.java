package org.heurejuste.languageserver.internal.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.TextRange;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.languageserver.internal.workspace.FileView;
import org.heurejuste.languageserver.internal.workspace.OpenFile;
import org.heurejuste.languageserver.internal.workspace.ProjectView;
import org.heurejuste.languageserver.internal.workspace.TextLines;
import org.heurejuste.policy.SourceFile;

/** A question about a file, on the texts that it was asked on. Used by one thread. */
public final class Asked {

    private final FileView file;
    private final ClientFeatures client;
    private final CancelChecker cancel;
    private final LanguageSnapshot snapshot;
    private final Map<String, TextLines> lines = new HashMap<>();

    /**
     * A question.
     *
     * @param file the file that is asked about
     * @param client who asks
     * @param cancel whether the answer is no longer wanted
     */
    public Asked(FileView file, ClientFeatures client, CancelChecker cancel) {
        this.file = file;
        this.client = client;
        this.cancel = cancel;
        this.snapshot = file.project().moment().snapshot(cancel::isCanceled);
        cancel.checkCanceled();
    }

    private Asked(Asked same, Map<String, OpenFile> more) {
        ProjectView project = same.project();
        Map<String, OpenFile> open = new HashMap<>(project.open());
        open.putAll(more);
        LanguageSnapshot known = same.snapshot;
        for (Map.Entry<String, OpenFile> held : more.entrySet()) {
            known = known.withText(held.getKey(), held.getValue().lines().text(), same.cancel::isCanceled);
        }
        this.file = new FileView(new ProjectView(project.key(), project.root(), project.alone(), project.moment(),
                open), same.path());
        this.client = same.client;
        this.cancel = same.cancel;
        this.snapshot = known;
    }

    /**
     * The same question with other files as the editor holds them.
     *
     * @param held texts that bear on the project and are none of its sources, such as sample cases, by path
     * @return the question on these as well
     */
    public Asked with(Map<String, OpenFile> held) {
        return held.isEmpty() ? this : new Asked(this, held);
    }

    ClientFeatures client() {
        return client;
    }

    Locale locale() {
        return client.locale();
    }

    /**
     * The project.
     *
     * @return as it was when it was asked about
     */
    public ProjectView project() {
        return file.project();
    }

    /**
     * What the language service knows of the project.
     *
     * @return the snapshot
     */
    public LanguageSnapshot snapshot() {
        return snapshot;
    }

    /**
     * The file.
     *
     * @return its path, relative to the project's root
     */
    public String path() {
        return file.path();
    }

    Optional<SyntaxTree> tree() {
        return snapshot.tree(path());
    }

    boolean isCancelled() {
        return cancel.isCanceled();
    }

    void checkCancelled() {
        cancel.checkCanceled();
    }

    TextLines lines() {
        return lines(path());
    }

    /** The lines of a file: as the editor holds it, as the project has it, or as it is on disk. */
    TextLines lines(String path) {
        return lines.computeIfAbsent(path, missing -> {
            OpenFile held = project().open().get(path);
            return held == null ? new TextLines(text(path)) : held.lines();
        });
    }

    private String text(String path) {
        Optional<String> known = snapshot.tree(path).map(SyntaxTree::text)
                .or(() -> snapshot.project().source(path).map(SourceFile::text));
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return Files.readString(project().root().resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    int offset(Position position) {
        return lines().offset(position);
    }

    Range range(TextRange range) {
        return lines(range.path()).range(range.offset(), range.length());
    }

    Location location(TextRange range) {
        return new Location(project().uri(range.path()), range(range));
    }

    List<TextEdit> edits(String path, List<org.heurejuste.policy.text.TextEdit> edits) {
        TextLines where = lines(path);
        return edits.stream().map(edit -> new TextEdit(where.range(edit.offset(), edit.length()), edit.text()))
                .toList();
    }
}
