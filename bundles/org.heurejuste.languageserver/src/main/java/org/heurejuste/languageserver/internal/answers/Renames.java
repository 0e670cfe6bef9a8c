package org.heurejuste.languageserver.internal.answers;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.Renaming;
import org.heurejuste.language.TextRange;
import org.heurejuste.policy.text.TextEdit;
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
     * @return the changes of each file; null where there is no name
     * @throws RefusedException if the other name cannot be one
     */
    public static @Nullable Renamed rename(Asked asked, Position position, String newName) {
        Renaming renaming = Navigation.renaming(asked.snapshot(), asked.path(), asked.offset(position), newName);
        SortedMap<String, List<TextEdit>> edits = new TreeMap<>(renaming.texts());
        if (edits.isEmpty()) {
            if (prepare(asked, position) == null) {
                return null;
            }
            throw RefusedException.because("rename.name", UserWord.of(newName));
        }
        asked.checkCancelled();
        SortedMap<Path, byte[]> workbooks = new TreeMap<>();
        renaming.workbooks()
                .forEach((path, change) -> workbooks.put(asked.project().root().resolve(path), change.content()));
        return new Renamed(FileEdits.of(asked, edits), workbooks, renaming.unread());
    }

    /**
     * A name with its changes.
     *
     * @param edit the changes of text files
     * @param workbooks the contents of the workbooks afterwards, which no text editor can change
     * @param unread the files that may hold the name and cannot be read
     */
    public record Renamed(WorkspaceEdit edit, SortedMap<Path, byte[]> workbooks, List<String> unread) {

        /** Keeps its own copy. */
        public Renamed {
            unread = List.copyOf(unread);
        }
    }
}
