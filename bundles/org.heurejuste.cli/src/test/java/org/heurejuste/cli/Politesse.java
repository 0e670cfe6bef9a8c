package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A policy of one rule and three sample cases, under src/test/resources/politesse, and copies of it that a test may break. */
final class Politesse {

    /** The policy itself, to be read only. */
    static final Path ORIGINAL = Path.of("src/test/resources/politesse");

    /** Its rules, in the project. */
    static final String RULES = "src/main/resources/org/example/policy/politesse.drl";

    /** A file of its sample cases, in the project. */
    static final String CASES = "src/test/resources/cases/attente.cases.yaml";

    /** What {@code export} calls its package. */
    static final String PACKAGE = "politesse-2.1.0.jar";

    private final Path root;

    private Politesse(Path root) {
        this.root = root;
    }

    static Politesse copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            files.forEach(file -> copy(file, folder.resolve(ORIGINAL.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Politesse(folder);
    }

    Path root() {
        return root;
    }

    /** A field of a condition is misspelt. */
    Politesse withUnknownField() {
        return with(RULES, "reported == false", "reportd == false");
    }

    /** The rule decides otherwise than the sample cases expect. */
    Politesse withOtherDecision() {
        return with(RULES, "Register.SINCERE )", "Register.FORMAL )");
    }

    /** The rule says nothing of very long waits, and no sample case has one. */
    Politesse withUntriedConstraint() {
        return with(RULES, "waitMinutes >= 30,", "waitMinutes >= 30, waitMinutes < 600,");
    }

    /** A sample case gives a fact that the vocabulary does not know. */
    Politesse withUnreadableCase() {
        return with(CASES, "waitMinutes", "waitMinuts");
    }

    /** Another file of sample cases. */
    Politesse withSuite(String name, String text) {
        try {
            Files.writeString(root.resolve("src/test/resources/cases/" + name + ".cases.yaml"), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a word of a file where it first stands; it must be there. */
    private Politesse with(String path, String word, String other) {
        Path file = root.resolve(path);
        try {
            String text = Files.readString(file);
            assertThat(text).contains(word);
            int at = text.indexOf(word);
            Files.writeString(file, text.substring(0, at) + other + text.substring(at + word.length()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
