package org.heurejuste.language.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts to read: every construct of the language, one a file, and the rules of the project itself. */
final class Corpus {

    static final Path CONSTRUCTS = Path.of("src/test/resources/constructs");
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
