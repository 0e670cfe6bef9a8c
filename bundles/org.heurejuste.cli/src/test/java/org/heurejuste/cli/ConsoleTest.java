package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written survives the terminal, the pipe and the disk that it goes to. */
class ConsoleTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("French stays legible on a terminal that knows no accents")
    void plainLetters() {
        Answer answer = Terminal.french().withCharset(StandardCharsets.US_ASCII).run("--help");
        assertThat(answer.out()).contains("Les regles du service a la clientele", "\"heurejuste COMMANDE --help\"")
                .doesNotContain("?", "�");
    }

    @Test
    void accentsAndLigaturesInLatin1() {
        String text = "Œuvre « déçue »… d’été — 3 €";
        assertThat(PlainLetters.of(text, StandardCharsets.US_ASCII.newEncoder()))
                .isEqualTo("OEuvre \"decue\"... d'ete - 3 EUR");
        assertThat(PlainLetters.of(text, StandardCharsets.ISO_8859_1.newEncoder()))
                .isEqualTo("OEuvre « déçue »... d'été - 3 EUR");
        Answer answer = Terminal.french().withCharset(StandardCharsets.ISO_8859_1).run("test", "--help");
        assertThat(answer.out()).contains("Exécuter les suites de cas d'essai.");
    }

    @Test
    @DisplayName("a reader who has seen enough is no failure, and nothing is said about it")
    void brokenPipe() {
        Answer answer = Terminal.english().writingTo(failing("Broken pipe")).run("--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aFullDiskIsTold() {
        Answer answer = Terminal.english().writingTo(failing("No space left on device")).run("--help");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("The output cannot be written.", "help: ").doesNotContain("Exception",
                "device");
    }

    @Test
    @DisplayName("an unexpected failure is an apology and a file for the developers, never a stack trace")
    void unexpected() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("a fault of ours");
            }
        };
        Answer answer = Terminal.french().writingTo(broken).run("--help");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Désolé").doesNotContain("IllegalState", "a fault of ours", "\tat ");
        Path report = Path.of(answer.err().replaceAll("(?s).*`([^`]+\\.txt)`.*", "$1"));
        assertThat(Files.readString(report)).startsWith("heurejuste ").contains("heurejuste --help", "a fault of ours",
                "Java ");
        Files.delete(report);
    }

    @Test
    void aReportThatCannotBeWrittenIsToldToo() {
        OutputStream broken = failingUnexpectedly();
        Console console = new Console(System.in, broken, broken, StandardCharsets.UTF_8, StandardCharsets.UTF_8, false,
                java.util.Locale.ENGLISH, folder.resolve("missing"));
        assertThat(Main.run(console, "--help")).isEqualTo(2);
    }

    private static OutputStream failingUnexpectedly() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("nothing works");
            }
        };
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
