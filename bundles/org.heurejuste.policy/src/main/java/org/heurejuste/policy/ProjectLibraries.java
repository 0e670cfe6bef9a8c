package org.heurejuste.policy;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.internal.library.MavenLibraries;
import org.heurejuste.policy.internal.library.OwnClasses;
import org.heurejuste.policy.kie.Kie;

/**
 * The Java classes that the rules of a project may use beside Java's own and the engine's: those of the libraries that its
 * {@code pom.xml} names and Maven has fetched to this machine, and those of the project's own Java sources, once they are compiled.
 */
public final class ProjectLibraries {

    private static final String SOURCES = "src/main/java";
    private static final String CLASSES = "target/classes";

    private final List<Path> jars;
    private final List<String> missing;
    private final Optional<ClassLoader> loader;

    private ProjectLibraries(MavenLibraries.Found found, Path root) {
        this.jars = found.jars();
        this.missing = found.missing();
        boolean own = Files.isDirectory(root.resolve(SOURCES)) && Files.isDirectory(root.resolve(CLASSES));
        ClassLoader above = jars.isEmpty() ? Kie.loader() : new URLClassLoader(urls(jars), Kie.loader());
        this.loader = own
                ? Optional.of(new OwnClasses(root.resolve(SOURCES), root.resolve(CLASSES), above))
                : jars.isEmpty() ? Optional.empty() : Optional.of(above);
    }

    /** Looks for the libraries of a project. */
    static ProjectLibraries of(PolicyProject project) {
        Optional<SourceFile> pom = project.isPackage()
                ? project.sources().stream().filter(file -> file.path().matches("META-INF/maven/[^/]+/[^/]+/pom\\.xml"))
                        .findFirst()
                : project.source("pom.xml");
        return new ProjectLibraries(pom.map(file -> MavenLibraries.of(file.bytes(), project.root()))
                .orElseGet(() -> new MavenLibraries.Found(List.of(), List.of())), project.root());
    }

    private static URL[] urls(List<Path> jars) {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException("every file has an address", e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    /**
     * The jars.
     *
     * @return absolute paths, the project's own libraries first; without those of the engine
     */
    public List<Path> jars() {
        return jars;
    }

    /**
     * What the project names and this machine does not have.
     *
     * @return as {@code group:artifact:version}, in the order of the {@code pom.xml}
     */
    public List<String> missing() {
        return missing;
    }

    /**
     * The classes.
     *
     * @return a loader that knows Java's classes, the engine's, and those of the project; the same one each time
     */
    public ClassLoader loader() {
        return loader.orElseGet(Kie::loader);
    }

    /**
     * A class that rules may use.
     *
     * @param name its qualified name
     * @return the class, not initialised, or empty where there is none
     */
    public Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader()));
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }
}
