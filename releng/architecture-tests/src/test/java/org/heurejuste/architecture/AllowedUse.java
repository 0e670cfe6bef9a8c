package org.heurejuste.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may use whom: the arrows of the diagram in docs/architecture.md, so that the page cannot drift from the code.
 *
 * @param uses the short names of the bundles that each bundle may use, by its own short name
 */
record AllowedUse(Map<String, Set<String>> uses) {

    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+)\\s*$");

    static AllowedUse documented() {
        Path page = Repository.ROOT.resolve("docs/architecture.md");
        try {
            return in(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AllowedUse in(String page) {
        Matcher diagram = DIAGRAM.matcher(page);
        if (!diagram.find()) {
            throw new IllegalStateException("docs/architecture.md has no diagram of allowed use");
        }
        Map<String, Set<String>> uses = new TreeMap<>();
        Matcher arrow = ARROW.matcher(diagram.group(1));
        while (arrow.find()) {
            uses.computeIfAbsent(arrow.group(1), from -> new TreeSet<>()).add(arrow.group(2));
            uses.computeIfAbsent(arrow.group(2), from -> new TreeSet<>());
        }
        return new AllowedUse(uses);
    }

    /** The short names of all bundles in the diagram. */
    Set<String> bundles() {
        return uses.keySet();
    }

    /** The short names of the bundles that a bundle may use, itself left out. */
    Set<String> by(String bundle) {
        return uses.getOrDefault(bundle, Set.of());
    }
}
