package org.heurejuste.languageserver.internal.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.Renaming;
import org.heurejuste.language.TextRange;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.languageserver.internal.workspace.OpenFile;
import org.heurejuste.policy.text.UserWord;
import org.jspecify.annotations.Nullable;

/** Gives a name another one everywhere. */
public final class Renames {

    private static final String ANY_NAME = "x";

    private Renames() {}

    /**
     * The name that would get another one.
     *
     * @param asked the question
     * @param position a place in it
     * @return where it stands, without quotes, and the name; null where there is none
     */
    public static @Nullable PrepareRenameResult prepare(Asked asked, Position position) {
        int offset = asked.offset(position);
        return Navigation.rename(asked.snapshot(), asked.path(), offset, ANY_NAME)
                .getOrDefault(asked.path(), List.of()).stream()
                .filter(edit -> edit.offset() <= offset && offset <= edit.offset() + edit.length()).findFirst()
                .map(edit -> new TextRange(asked.path(), edit.offset(), edit.length()))
                .map(range -> new PrepareRenameResult(asked.range(unquoted(asked, range)), name(asked, offset)))
                .orElse(null);
    }

    private static TextRange unquoted(Asked asked, TextRange range) {
        String text = text(asked, range);
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return quoted ? new TextRange(range.path(), range.offset() + 1, range.length() - 2) : range;
    }

    private static String text(Asked asked, TextRange range) {
        return asked.lines(range.path()).text().substring(range.offset(), range.offset() + range.length());
    }

    private static String name(Asked asked, int offset) {
        return Navigation.definition(asked.snapshot(), asked.path(), offset).stream().findFirst()
                .map(range -> text(asked, unquoted(asked, range))).orElse("");
    }

    /**
     * What it takes to give the name another one.
     *
     * @param asked the question
     * @param position a place in the name
     * @param newName the other name
     * @param held tells the text that the editor holds of a file, if it does
     * @return the changes of each file; null where there is no name
     * @throws RefusedException if the other name cannot be one, or a file is not as it is on disk
     */
    public static @Nullable Renamed rename(Asked asked, Position position, String newName,
            Function<Path, Optional<OpenFile>> held) {
        Renaming renaming = Navigation.renaming(asked.snapshot(), asked.path(), asked.offset(position), newName);
        SortedMap<String, List<TextEdit>> edits = new TreeMap<>(renaming.texts());
        if (edits.isEmpty()) {
            if (prepare(asked, position) == null) {
                return null;
            }
            throw RefusedException.because("rename.name", UserWord.of(newName));
        }
        asked.checkCancelled();
        edits.keySet().forEach(path -> refuseUnsaved(asked, path, held));
        return new Renamed(FileEdits.of(asked, edits),
                Stream.concat(renaming.workbooks().keySet().stream(), renaming.unread().stream()).sorted().toList());
    }

    /**
     * A name with its changes.
     *
     * @param edit the changes of text files
     * @param leftOut the workbooks that hold the name or may hold it, and which no text editor can change
     */
    public record Renamed(WorkspaceEdit edit, List<String> leftOut) {

        /** Keeps its own copy. */
        public Renamed {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Sample cases are read from disk, so changes counted there would go wrong in an unsaved text. */
    private static void refuseUnsaved(Asked asked, String path, Function<Path, Optional<OpenFile>> held) {
        Path file = asked.project().root().resolve(path);
        boolean fromDisk = asked.snapshot().project().source(path).isEmpty();
        if (fromDisk && held.apply(file).filter(open -> !open.lines().text().equals(onDisk(file))).isPresent()) {
            throw RefusedException.because("rename.unsaved", path);
        }
    }

    private static String onDisk(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

}
