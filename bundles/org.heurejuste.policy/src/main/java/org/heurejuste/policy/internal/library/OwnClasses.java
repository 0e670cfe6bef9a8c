package org.heurejuste.policy.internal.library;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The compiled classes of a project's own Java sources. What else lies beside them, such as the classes that KIE's own build makes of
 * declared types, is left out: those are compiled anew with the rules.
 */
public final class OwnClasses extends ClassLoader {

    private static final String CLASS = ".class";

    private final Path sources;
    private final Path classes;

    /**
     * The classes of a project.
     *
     * @param sources the folder of its Java sources
     * @param classes the folder of their classes
     * @param parent is asked first
     */
    public OwnClasses(Path sources, Path classes, ClassLoader parent) {
        super(parent);
        this.sources = sources;
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Path file = file(name.replace('.', '/')).orElseThrow(() -> new ClassNotFoundException(name));
        try {
            byte[] bytes = Files.readAllBytes(file);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        Optional<Path> file = name.endsWith(CLASS)
                ? file(name.substring(0, name.length() - CLASS.length()))
                : Optional.empty();
        try {
            return file.isEmpty() ? null : file.get().toUri().toURL();
        } catch (MalformedURLException e) {
            return null;
        }
    }

    private Optional<Path> file(String path) {
        int inner = path.indexOf('$');
        String source = (inner < 0 ? path : path.substring(0, inner)) + ".java";
        Path file = classes.resolve(path + CLASS);
        return Files.isRegularFile(sources.resolve(source)) && Files.isRegularFile(file)
                ? Optional.of(file)
                : Optional.empty();
    }
}
