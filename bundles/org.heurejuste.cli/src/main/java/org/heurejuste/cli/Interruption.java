package org.heurejuste.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.heurejuste.policy.file.AtomicFile;

/** Clears away a file that is half written when the process is told to end, as by Ctrl-C. */
final class Interruption implements AutoCloseable {

    private final AtomicFile file;
    private final Thread hook = new Thread(this::clearAway, "heurejuste-interruption");
    private volatile boolean happened;

    Interruption(AtomicFile file) {
        this.file = file;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void clearAway() {
        happened = true;
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
