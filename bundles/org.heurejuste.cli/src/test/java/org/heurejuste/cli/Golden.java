package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts approved once by a reader, under src/test/resources/golden. After a change that is meant, run the tests with
 * {@code -Dgolden=approve} and read what changed.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void matches(String name, String text) {
        Path file = FOLDER.resolve(name);
        String portable = text.replace(System.lineSeparator(), "\n");
        try {
            if (System.getProperty("golden", "").equals("approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, portable);
            }
            assertThat(portable).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
