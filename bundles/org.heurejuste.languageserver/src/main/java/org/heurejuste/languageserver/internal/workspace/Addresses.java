package org.heurejuste.languageserver.internal.workspace;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses of files. */
public final class Addresses {

    private Addresses() {}

    /**
     * The file of an address.
     *
     * @param uri an address, as an editor writes it
     * @return the file, absolute, whether it is there or not; empty where the address is none of a file on this machine
     */
    public static Optional<Path> path(String uri) {
        try {
            URI address = URI.create(uri.replace(" ", "%20"));
            return "file".equalsIgnoreCase(address.getScheme())
                    ? Optional.of(Path.of(local(address)).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Without a host's name, a query or a fragment, which editors write in and Java refuses. */
    private static URI local(URI address) {
        String path = address.getRawPath();
        return URI.create("file://" + (path == null ? "/" : path));
    }

    /**
     * The address of a file.
     *
     * @param file a file
     * @return its address
     */
    public static String of(Path file) {
        return file.toUri().toString();
    }
}
