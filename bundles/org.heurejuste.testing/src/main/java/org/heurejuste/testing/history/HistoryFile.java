package org.heurejuste.testing.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.testing.internal.history.HistoryJson;

/** Keeps a history of runs in a file, as compressed JSON. */
public final class HistoryFile {

    private HistoryFile() {}

    /**
     * Reads a history.
     *
     * @param file the file; need not be there
     * @return the history; an empty one where there is no such file, or it is not one that this version can read
     */
    public static RunHistory read(Path file) {
        if (!Files.isRegularFile(file)) {
            return RunHistory.none();
        }
        try (GZIPInputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return HistoryJson.read(in);
        } catch (IOException | RuntimeException e) {
            return RunHistory.none();
        }
    }

    /**
     * Writes a history, whole or not at all.
     *
     * @param file the file to make or to replace
     * @param history the history
     * @throws IOException if it cannot be written; the old file is still there
     */
    public static void write(Path file, RunHistory history) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (AtomicFile atomic = AtomicFile.begin(file)) {
            GZIPOutputStream out = new GZIPOutputStream(atomic.stream());
            out.write(HistoryJson.text(history).getBytes(StandardCharsets.UTF_8));
            out.finish();
            atomic.commit();
        }
    }
}
