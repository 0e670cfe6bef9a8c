package org.heurejuste.languageserver.internal.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.MessageType;
import org.heurejuste.policy.file.AtomicFile;

/** Changes workbooks where a person says so: no editor of texts can, and no change of theirs can be shown there first. */
record Workbooks(Supplier<Editor> editor) {

    /** Asks whether workbooks are to be changed on disk. Returns at once. */
    void changeIfWanted(SortedMap<Path, byte[]> contents) {
        if (!contents.isEmpty()) {
            editor.get().ask("rename.workbooks", "rename.change", "rename.leave", names(contents))
                    .thenAccept(yes -> {
                        if (yes) {
                            write(contents);
                        }
                    });
        }
    }

    private static String names(SortedMap<Path, byte[]> contents) {
        return contents.keySet().stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(", "));
    }

    private void write(SortedMap<Path, byte[]> contents) {
        List<String> failed = new ArrayList<>();
        contents.forEach((file, content) -> {
            try {
                AtomicFile.write(file, content);
            } catch (IOException e) {
                failed.add(file.getFileName().toString());
            }
        });
        if (failed.isEmpty()) {
            editor.get().show(MessageType.Info, "rename.changed", names(contents));
        } else {
            editor.get().show(MessageType.Error, "rename.failed", String.join(", ", failed));
        }
    }
}
