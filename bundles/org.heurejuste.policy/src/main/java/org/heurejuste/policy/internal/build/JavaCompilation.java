package org.heurejuste.policy.internal.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drools.util.PortablePath;
import org.jspecify.annotations.Nullable;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.ResourceStore;

/** The engine's Java compiler over classes that are kept and sources that are only judged. */
final class JavaCompilation {

    private static final String LEVEL = "17";

    private final ClassLoader classes;
    private final Map<String, byte[]> kept = new HashMap<>();
    private final JavaCompiler compiler = JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE,
            LEVEL, "");

    JavaCompilation(ClassLoader classes) {
        this.classes = classes;
    }

    /** Compiles sources by their qualified class names, and keeps the classes for what is compiled later. */
    List<CompilationProblem> keep(Map<String, String> sources) {
        return compile(sources, true);
    }

    /** Compiles sources by their qualified class names, and forgets the classes. */
    List<CompilationProblem> judge(Map<String, String> sources) {
        return compile(sources, false);
    }

    private List<CompilationProblem> compile(Map<String, String> sources, boolean keep) {
        MemoryResourceReader reader = new MemoryResourceReader();
        sources.forEach((name, source) -> reader.add(path(name), source.getBytes(StandardCharsets.UTF_8)));
        String[] paths = sources.keySet().stream().map(JavaCompilation::path).toArray(String[]::new);
        return Arrays.stream(compiler.compile(paths, reader, new Store(keep), classes).getErrors()).toList();
    }

    /** The name under which the compiler speaks of a class. */
    static String path(String className) {
        return className.replace('.', '/') + ".java";
    }

    private final class Store implements ResourceStore {

        private final boolean keep;

        Store(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(PortablePath path, byte[] bytes) {
            if (keep) {
                kept.put(path.asString(), bytes);
            }
        }

        @Override
        public void write(PortablePath path, byte[] bytes, boolean keepAsIs) {
            write(path, bytes);
        }

        @Override
        public byte @Nullable [] read(PortablePath path) {
            return kept.get(path.asString());
        }

        @Override
        public void remove(PortablePath path) {
            kept.remove(path.asString());
        }
    }
}
