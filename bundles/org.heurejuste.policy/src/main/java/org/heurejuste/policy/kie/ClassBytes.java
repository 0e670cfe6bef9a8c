package org.heurejuste.policy.kie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the bytes of classes, and which names no class has: the engine's Java compiler reads the same classes again each time,
 * and asks for a class to find out whether a name is a package.
 */
public final class ClassBytes extends ClassLoader {

    private final Map<String, Optional<byte[]>> known = new ConcurrentHashMap<>();

    /**
     * Remembers what another loader knows.
     *
     * @param parent the other loader
     */
    public ClassBytes(ClassLoader parent) {
        super(parent);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = known.computeIfAbsent(name, this::read).orElse(null);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private Optional<byte[]> read(String name) {
        try (InputStream in = getParent().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
