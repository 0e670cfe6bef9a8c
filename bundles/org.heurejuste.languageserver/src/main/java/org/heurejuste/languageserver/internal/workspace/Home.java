package org.heurejuste.languageserver.internal.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.heurejuste.policy.ProjectFolders;

/**
 * Where a file belongs.
 *
 * @param key the project's folder, or the file's own address where it belongs to none
 * @param root the folder that the path is relative to
 * @param alone whether it belongs to no project
 * @param path the file, relative to the root, with {@code /} between the names
 */
record Home(String key, Path root, boolean alone, String path) {

    /** The home of an address; a text of a language that never was saved gets a name that tells the language. */
    static Home of(String uri, String language) {
        Optional<Path> file = Addresses.path(uri);
        return file.flatMap(Home::inProject)
                .orElseGet(() -> alone(uri, language, file.orElse(Path.of("/untitled").toAbsolutePath())));
    }

    private static Optional<Home> inProject(Path file) {
        return ProjectFolders.around(file).flatMap(root -> {
            String path = root.relativize(file).toString().replace('\\', '/');
            return ProjectFolders.reads(path)
                    ? Optional.of(new Home(root.toString(), root, false, path))
                    : Optional.empty();
        });
    }

    private static Home alone(String uri, String language, Path file) {
        Path folder = file.getParent() == null ? file : file.getParent();
        String name = file.getFileName() == null ? "untitled" : file.getFileName().toString();
        boolean known = name.matches(".*\\.(drl|dsl|dslr)");
        String end = language.toLowerCase(Locale.ROOT).replaceAll("drools|drl-file", "drl");
        return new Home(uri, folder, true, known || !end.matches("drl|dsl|dslr") ? name : name + "." + end);
    }
}
