package org.heurejuste.testengine.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Policy projects, each compiled once a run. */
public final class Projects implements AutoCloseable {
    private final Map<Use, Project> opened = new HashMap<>();

    /** Makes a store without projects. */
    public Projects() {}

    /** A project, and what it is tried on. */
    private record Use(Path root, Trying trying) {
    }

    synchronized Project at(Path root, Trying trying) {
        return opened.computeIfAbsent(new Use(root, trying), use -> Project.open(root, trying));
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(Project::close);
        opened.clear();
    }
}
