package org.heurejuste.policy.internal.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a {@code pom.xml} says of libraries.
 *
 * @param parent what it continues, if anything
 * @param parentPath where that is expected beside it; empty where nowhere
 * @param properties its properties, and its own coordinates as {@code project.…}
 * @param managed the versions that hold where others leave them out
 * @param libraries what it uses
 */
record Pom(Optional<Library> parent, String parentPath, Map<String, String> properties, List<Library> managed,
        List<Library> libraries) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int DEEPEST = 10;

    Pom {
        properties = Map.copyOf(properties);
        managed = List.copyOf(managed);
        libraries = List.copyOf(libraries);
    }

    /** With what it leaves to its parent. */
    Pom continuing(Pom above) {
        Map<String, String> all = new HashMap<>(above.properties);
        all.putAll(properties);
        return new Pom(parent, parentPath, all, join(managed, above.managed), join(libraries, above.libraries));
    }

    /** The same, lying in a folder. */
    Pom in(Path folder) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("project.basedir", folder.toString());
        all.put("basedir", folder.toString());
        return new Pom(parent, parentPath, all, managed, libraries);
    }

    private static List<Library> join(List<Library> first, List<Library> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A library with its properties put in. */
    Library resolved(Library library) {
        return new Library(text(library.group()), text(library.artifact()), text(library.version()),
                text(library.type()), text(library.classifier()), text(library.scope()), text(library.file()),
                library.optional(), library.excluded());
    }

    private String text(String written) {
        String text = written;
        for (int depth = 0; depth < DEEPEST && text.contains("${"); depth++) {
            text = PROPERTY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                    properties.getOrDefault(found.group(1), System.getProperty(found.group(1), ""))));
        }
        return text;
    }
}
