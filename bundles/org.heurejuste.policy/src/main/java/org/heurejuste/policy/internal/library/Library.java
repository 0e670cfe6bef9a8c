package org.heurejuste.policy.internal.library;

import java.util.Set;

/**
 * A library that a {@code pom.xml} names.
 *
 * @param group its {@code groupId}
 * @param artifact its {@code artifactId}
 * @param version its version; empty where it is told elsewhere
 * @param type {@code jar} where nothing else is said
 * @param classifier may be empty
 * @param scope {@code compile} where nothing else is said, empty where it is told elsewhere
 * @param file where it lies, for a library that Maven does not keep; empty for all others
 * @param optional whether others that use what names it do without it
 * @param excluded what of it is left out, as {@code group:artifact} with {@code *} for any
 */
record Library(String group, String artifact, String version, String type, String classifier, String scope,
        String file, boolean optional, Set<String> excluded) {

    Library {
        excluded = Set.copyOf(excluded);
    }

    /** What it is, whatever its version. */
    String key() {
        return group + ":" + artifact + ":" + type + ":" + classifier;
    }

    /** How people name it. */
    String coordinates() {
        return group + ":" + artifact + ":" + version;
    }

    boolean isBill() {
        return type.equals("pom") && scope.equals("import");
    }

    boolean excludes(Library other) {
        return excluded.contains("*:*") || excluded.contains(other.group + ":*")
                || excluded.contains(other.group + ":" + other.artifact);
    }

    /** With the version and the scope that are told elsewhere. */
    Library managedBy(Library managed, boolean always) {
        return new Library(group, artifact, always || version.isEmpty() ? managed.version : version, type, classifier,
                scope.isEmpty() ? managed.scope : scope,
                file.isEmpty() ? managed.file : file, optional,
                excluded.isEmpty() ? managed.excluded : excluded);
    }
}
