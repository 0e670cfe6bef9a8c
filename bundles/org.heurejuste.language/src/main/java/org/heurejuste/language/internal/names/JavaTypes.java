package org.heurejuste.language.internal.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.heurejuste.policy.ProjectLibraries;

/** The Java classes that the rules of a project can name: of its libraries as of Java itself. */
final class JavaTypes {

    private static final List<String> USUAL_PACKAGES = List.of("java.lang.", "java.math.", "java.time.", "java.util.");

    private final ProjectLibraries libraries;
    private final Set<String> imports = new LinkedHashSet<>();
    private final Map<String, Optional<JavaType>> found = new ConcurrentHashMap<>();

    JavaTypes(ProjectLibraries libraries) {
        this.libraries = libraries;
    }

    void imported(String name) {
        imports.add(name);
        found.clear();
    }

    /** The imported classes, without those that are declared as types. */
    List<JavaType> imported() {
        return imports.stream().filter(name -> !name.endsWith("*")).map(this::qualified).flatMap(Optional::stream)
                .toList();
    }

    /** A class by its name as it is written, perhaps with type arguments behind it. */
    Optional<JavaType> find(String written) {
        return found.computeIfAbsent(written, this::look);
    }

    private Optional<JavaType> look(String written) {
        String name = written.replaceAll("<.*|\\[.*", "").trim();
        if (name.isEmpty() || !name.matches("[\\p{javaJavaIdentifierPart}.]+") || written.trim().endsWith("]")) {
            return Optional.empty();
        }
        return name.indexOf('.') < 0 ? simple(name) : qualified(name);
    }

    private Optional<JavaType> simple(String name) {
        Stream<String> named = imports.stream().filter(imported -> imported.endsWith("." + name));
        Stream<String> packages = imports.stream().filter(imported -> imported.endsWith(".*"))
                .map(imported -> imported.substring(0, imported.length() - 1) + name);
        Stream<String> usual = USUAL_PACKAGES.stream().map(start -> start + name);
        return Stream.of(named, packages, usual).flatMap(names -> names).map(this::qualified).flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<JavaType> qualified(String name) {
        return libraries.find(name).or(() -> inner(name)).map(JavaType::new);
    }

    private Optional<Class<?>> inner(String name) {
        int dot = name.lastIndexOf('.');
        boolean nested = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
        return nested ? libraries.find(name.substring(0, dot) + "$" + name.substring(dot + 1)) : Optional.empty();
    }
}
