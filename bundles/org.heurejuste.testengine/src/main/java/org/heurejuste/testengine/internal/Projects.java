package org.heurejuste.testengine.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Policy projects, each compiled once a run. */
public final class Projects implements AutoCloseable {
    private final Map<Path, Project> byRoot = new HashMap<>();

    /** Makes a store without projects. */
    public Projects() {}

    synchronized Project at(Path root) {
        return byRoot.computeIfAbsent(root, Project::open);
    }

    @Override
    public synchronized void close() {
        byRoot.values().forEach(Project::close);
        byRoot.clear();
    }
}
