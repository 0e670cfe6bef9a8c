package org.heurejuste.language.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts to read: every construct of the language, one a file, and the rules of the project itself. */
final class Corpus {

    static final Path CONSTRUCTS = Path.of("src/test/resources/constructs");
    private static final List<Path> EXAMPLES = open();
    static final Path POLICY = Path.of("../../rules/service-policy/src/main");

    private Corpus() {}

    static List<Path> constructs() {
        return files(CONSTRUCTS, ".drl");
    }

    static List<Path> policy(String extension) {
        return files(POLICY, extension);
    }

    static List<Path> brokenRules() {
        return files(Path.of("../org.heurejuste.policy/src/test/resources/broken"), ".drl");
    }

    /** The rules that come with the engine's examples, from their jar. */
    static List<Path> examples() {
        return EXAMPLES;
    }

    private static List<Path> open() {
        try {
            String start = "org/drools/examples/helloworld/HelloWorld.drl";
            String entry = Corpus.class.getClassLoader().getResource(start).toString();
            String jar = entry.substring("jar:".length(), entry.indexOf("!/"));
            return files(FileSystems.newFileSystem(Path.of(URI.create(jar))).getPath("/"), ".drl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
