package org.heurejuste.testengine.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.heurejuste.testing.SuiteFiles;
import org.jspecify.annotations.Nullable;

/**
 * Finds the policy project of a suite.
 *
 * @param configured the project that was named, or null
 */
public record ProjectFinder(@Nullable String configured) {
    private static final Path SOURCES = Path.of("src", "main", "resources");
    private static final Path COPIES = Path.of("target", "test-classes");

    /** The project that stands for all where no suite is selected. */
    Path standard() {
        return whole(Path.of(Objects.requireNonNullElse(configured, "")));
    }

    /** The folder above a suite that is a project; the suite's own folder where there is none. */
    Path rootOf(Path file) {
        if (configured != null) {
            return standard();
        }
        for (Path folder = whole(file).getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(SOURCES))) {
                return folder;
            }
        }
        return Objects.requireNonNull(whole(file).getParent(), "a file is in a folder");
    }

    /** The file that an author edits, for the copy of it that a build makes. */
    Path edited(Path file) {
        Path root = rootOf(file);
        Path copies = root.resolve(COPIES);
        Path whole = whole(file);
        if (whole.startsWith(copies)) {
            Path original = root.resolve(SuiteFiles.FOLDER).resolve(copies.relativize(whole));
            return Files.isRegularFile(original) ? original : whole;
        }
        return whole;
    }

    static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
