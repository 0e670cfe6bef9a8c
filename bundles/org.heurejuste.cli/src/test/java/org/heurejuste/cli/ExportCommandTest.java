package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} writes a package, or says what stands in its way. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesAPackageThatCanBeChecked() {
        Answer answer = Terminal.english().run("export", Politesse.ORIGINAL, "--out", folder.resolve("out"));
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Written: " + folder.resolve("out").resolve(Politesse.PACKAGE))
                .containsPattern("sha256: [0-9a-f]{64}")
                .containsPattern("\\d+ cases passed on this very package");
        assertThat(Terminal.french().run("check", folder.resolve("out").resolve(Politesse.PACKAGE)).out())
                .startsWith("Rien à signaler : ");
    }

    @Test
    @DisplayName("refused while a sample case fails, with the case and what it differs in")
    void refused() {
        Politesse policy = Politesse.copiedTo(folder.resolve("policy")).withOtherDecision();
        Answer answer = Terminal.french().run("export", policy.root(), "--out", folder.resolve("out"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("attente.cases.yaml:", "SINCERE");
        assertThat(answer.lastLine()).isEqualTo("Aucun paquet n’a été écrit : corrigez d’abord ce qui précède.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void forPrograms() throws Exception {
        JsonNode written = new ObjectMapper().readTree(
                Terminal.english().run("export", Politesse.ORIGINAL, "--out", folder, "--format", "json").out());
        Path file = Path.of(written.get("file").textValue());
        assertThat(written.get("bytes").longValue()).isEqualTo(Files.size(file));
        assertThat(written.get("sha256").textValue()).matches("[0-9a-f]{64}");
        Politesse policy = Politesse.copiedTo(folder.resolve("policy")).withUnknownField();
        Answer refused = Terminal.english().run("export", policy.root(), "--out", folder, "--format", "json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(refused.out()).get("diagnostics")).hasSize(1);
    }
}
