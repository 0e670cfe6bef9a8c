package org.heurejuste.policy.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written whole or not at all: what is written goes to a file beside it, which takes its place once it is
 * complete. Until then, and whatever goes wrong, the old file stays as it is. Not for use by several threads.
 *
 * <p>A link is followed, and the permissions of a file that is replaced are kept. What is no ordinary file, such as a
 * named pipe, cannot be replaced and is written to directly.
 */
public final class AtomicFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private final OutputStream stream;

    private AtomicFile(Path target, Path written, FileChannel channel) {
        this.target = target;
        this.written = written;
        this.channel = channel;
        stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /**
     * Begins to write a file.
     *
     * @param file the file to make or to replace; its folder must be there
     * @return the file, to be closed in any case
     * @throws IOException if nothing can be written there
     */
    public static AtomicFile begin(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new AtomicFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
        }
        String name = ".%s.%08x.tmp".formatted(target.getFileName(), ThreadLocalRandom.current().nextInt());
        Path beside = target.resolveSibling(name);
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new AtomicFile(target, beside, channel);
    }

    /**
     * Writes a file at once.
     *
     * @param file the file to make or to replace; its folder must be there
     * @param content its whole content
     * @throws IOException if it cannot be written; the old file is still there
     */
    public static void write(Path file, byte[] content) throws IOException {
        try (AtomicFile atomic = begin(file)) {
            atomic.stream().write(content);
            atomic.commit();
        }
    }

    /**
     * Writes a text at once, in UTF-8.
     *
     * @param file the file to make or to replace; its folder must be there
     * @param text its whole content
     * @throws IOException if it cannot be written; the old file is still there
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where to write.
     *
     * @return a buffered stream; closing it is left to {@link #close()}
     */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts what was written in the file's place.
     *
     * @throws IOException if it cannot be; the old file is still there
     */
    public void commit() throws IOException {
        stream.flush();
        if (written.equals(target)) {
            return;
        }
        channel.force(true);
        channel.close();
        keepPermissions();
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Forgets what was written, unless it was committed.
     *
     * @throws IOException if what was begun cannot be removed
     */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(written, old.readAttributes().permissions());
        }
    }
}
