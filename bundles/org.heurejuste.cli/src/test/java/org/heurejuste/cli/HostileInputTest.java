package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is given as a project, the answer is two lines that a person understands, in both languages. */
class HostileInputTest {

    @TempDir
    private static Path folder;

    static Stream<Path> notProjects() {
        return Stream.of("missing", "empty", "binary.jar", "text.txt", "empty.jar", "a\u0001b").map(folder::resolve);
    }

    @BeforeEach
    void makeThem() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("binary.jar"), noise);
        Files.write(folder.resolve("empty.jar"), new byte[0]);
        Files.writeString(folder.resolve("text.txt"), "not a project");
    }

    @ParameterizedTest
    @MethodSource("notProjects")
    @DisplayName("what is no project is refused by every command")
    void noProject(Path path) {
        for (Terminal terminal : new Terminal[] {Terminal.english(), Terminal.french()}) {
            for (String command : new String[] {"check", "test"}) {
                assertRefused(terminal.run(command, path));
            }
            assertRefused(terminal.run("decide", path, "--cases", "-"));
            assertRefused(terminal.run("export", path, "--out", folder.resolve("out")));
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).hasSize(2);
        assertThat(answer.err()).startsWith("heurejuste: ").containsPattern("\\R    (help|aide ): ")
                .doesNotContain("Sorry", "Désolé", "Exception", "java.", "kie", "drools");
    }
}
