package org.heurejuste.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heurejuste.policy.PolicyProject;

/** The files of sample cases that lie beside a project's rules; an editor's unsaved text stands for a file. */
final class CaseFiles {

    private static final String FOLDER = "src/test/resources/cases/";

    private CaseFiles() {}

    /** The bytes of the files whose names end so, by path; a file that cannot be read has no uses that could be shown or changed. */
    static SortedMap<String, byte[]> of(PolicyProject project, String ending) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        Path folder = project.root().resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(ending) && Files.isReadable(file))
                        .forEach(file -> read(project.root(), file, found));
            } catch (IOException | UncheckedIOException e) {
                return found;
            }
        }
        project.sources().stream().filter(file -> file.path().startsWith(FOLDER) && file.path().endsWith(ending))
                .forEach(file -> found.put(file.path(), file.bytes()));
        return found;
    }

    private static void read(Path root, Path file, SortedMap<String, byte[]> found) {
        try {
            found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
