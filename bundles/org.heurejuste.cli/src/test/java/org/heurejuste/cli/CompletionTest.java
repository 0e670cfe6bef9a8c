package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real bash completes what is typed, taught by {@code heurejuste completion bash}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no bash there")
class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} TAB")
    @CsvSource(delimiter = '|', textBlock = """
            heurejuste ch                    | check
            heurejuste de                    | decide
            heurejuste check --fo            | --format
            heurejuste check --format j      | json
            heurejuste test --lang f         | fr
            heurejuste decide --ca           | --cases
            heurejuste completion z          | zsh
            """)
    void bashCompletes(String typed, String expected) throws Exception {
        assertThat(completions(typed)).isEqualTo(expected);
    }

    @Test
    void theScriptOfBothShellsIsOne() {
        assertThat(Terminal.english().run("completion", "zsh")).isEqualTo(Terminal.french().run("completion", "bash"));
    }

    private String completions(String typed) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion.sh"),
                Terminal.english().run("completion", "bash").out());
        String ask = """
                source %s
                COMP_WORDS=(%s); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
                _complete_heurejuste
                echo ${COMPREPLY[@]}
                """.formatted(script, typed, typed);
        Process bash = new ProcessBuilder("bash", "-c", ask).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }
}
