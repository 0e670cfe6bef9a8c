package org.heurejuste.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;

/** A file of cases to decide. */
final class CaseFile {

    private static final int NAMES_LOOKED_AT = 1000;

    private CaseFile() {}

    /** Opens it, or says why not, with the nearest name in its folder. */
    static InputStream open(Path file) throws CommandException {
        if (!Files.exists(file)) {
            throw missing(file);
        }
        if (Files.isDirectory(file)) {
            throw CommandException.because("cases.folder", file.toString());
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw CommandException.because("cases.unreadable", file.toString());
        }
    }

    private static CommandException missing(Path file) {
        Optional<String> nearest = Nearest.to(String.valueOf(file.getFileName()), neighbours(file));
        return nearest.isEmpty()
                ? CommandException.because("cases.missing", file.toString())
                : new CommandException(Message.of(Main.class, "cases.missing", file.toString()),
                        Message.of(Main.class, "cases.nearest", file.resolveSibling(nearest.get()).toString()));
    }

    private static List<String> neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(NAMES_LOOKED_AT).map(neighbour -> neighbour.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
