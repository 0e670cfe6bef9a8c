package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new} makes a project that is sound from the first moment. */
class NewCommandTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a new project checks, passes its sample cases, and leaves as a package")
    void soundFromTheStart() {
        Path project = folder.resolve("ma-politique");
        Answer made = Terminal.english().run("new", project);
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(made.out()).startsWith("Made: " + project).contains("heurejuste test " + project);
        assertThat(Terminal.english().run("check", project).out()).startsWith("Nothing to report: ");
        assertThat(Terminal.english().run("test", project).lastLine()).matches("[1-9]\\d* passed, 0 failed");
        assertThat(Terminal.english().run("export", project, "--out", folder.resolve("out")).code()).isZero();
    }

    @Test
    void thePackageAskedFor() {
        Path project = folder.resolve("ma politique");
        Answer made = Terminal.french().run("new", project, "--package", "ca.exemple.regles");
        assertThat(made.out()).contains("heurejuste test \"" + project + "\"");
        assertThat(project.resolve("src/main/resources/ca/exemple/regles")).isDirectory();
    }

    @Test
    @DisplayName("nothing is written into a folder that holds something")
    void aFolderThatIsNotEmpty() throws Exception {
        Files.writeString(folder.resolve("precious.txt"), "mine");
        Answer answer = Terminal.french().run("new", folder);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`" + folder + "`", "    aide : ");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("precious.txt"));
        }
    }

    @Test
    void aPackageNameThatIsNone() {
        Answer answer = Terminal.english().run("new", folder.resolve("p"), "--package", "1 2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`1 2`").doesNotContain("Exception");
        assertThat(folder.resolve("p")).doesNotExist();
    }
}
