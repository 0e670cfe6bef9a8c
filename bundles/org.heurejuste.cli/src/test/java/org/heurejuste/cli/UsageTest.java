package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the command line is used, and what it says when it is used wrongly. */
class UsageTest {

    static Stream<Arguments> helpPages() {
        return Stream
                .of("", "check", "test", "decide", "explain", "export", "format", "convert", "schema", "new", "lsp",
                        "completion")
                .flatMap(command -> Stream.of(Arguments.of(command, "en"), Arguments.of(command, "fr")));
    }

    @ParameterizedTest(name = "{0} --help in {1}")
    @MethodSource("helpPages")
    void everyCommandIsExplainedInBothLanguages(String command, String language) {
        Object[] words = Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray();
        Answer answer = Terminal.english().speaking(Locale.forLanguageTag(language)).run(words);
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).doesNotContain("${", "null", "Missing");
        Golden.matches("help-" + (command.isEmpty() ? "heurejuste" : command) + "." + language + ".txt", answer.out());
    }

    @Test
    void withoutACommandTheHelpGoesToTheErrorOutput() {
        Answer answer = Terminal.english().run();
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Usage: heurejuste", "check", "decide");
    }

    @Test
    @DisplayName("--version answers with the name and the version that the build gave")
    void version() {
        Answer answer = Terminal.english().run("--version");
        assertThat(answer).isEqualTo(Terminal.french().run("--lang", "en", "--version"));
        assertThat(answer.code()).isZero();
        assertThat(answer.out().strip()).matches("heurejuste \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @ParameterizedTest(name = "heurejuste {0}")
    @CsvSource(delimiter = ';', textBlock = """
            chekc .                        ; There is no command `chekc`.         ; Did you mean `check`?
            frobnicate                     ; There is no command `frobnicate`.    ; `heurejuste --help` says how it is used.
            check                          ; `PROJECT-OR-PACKAGE` is missing.     ; `heurejuste check --help` says how it is used.
            check --fromat json .          ; There is no option `--fromat`.       ; Did you mean `--format`?
            check --fromat=json .          ; There is no option `--fromat`.       ; Did you mean `--format`?
            check a b                      ; `b` is one argument too many.        ; `heurejuste check --help`
            check --format xml .           ; `xml` is no value of `--format text|json`: it takes text, json. ; `heurejuste check --help`
            check --format jsn .           ; `jsn` is no value of                 ; Did you mean `json`?
            check --lang de .              ; `de` is no value of `--lang fr|en`: it takes fr, en. ; `heurejuste check --help`
            check --format text --format json . ; `--format text|json` is given twice. ; `heurejuste check --help`
            decide .                       ; `--cases FILE` is missing.           ; `heurejuste decide --help`
            decide . --cases               ; `--cases FILE` is missing.           ; `heurejuste decide --help`
            explain .                      ; `--case FILE` is missing.            ; `heurejuste explain --help`
            test --fail-under half .       ; `--fail-under PERCENT` takes a number, not `half`. ; `heurejuste test --help`
            test --generated x .           ; `--generated NUMBER` takes a number, not `x`. ; `heurejuste test --help`
            completion fish                ; `fish` is no value of `bash|zsh`: it takes bash, zsh. ; `heurejuste completion --help`
            """)
    void wrongUseIsExplained(String words, String what, String help) {
        Answer answer = Terminal.english().run((Object[]) words.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).hasSize(2);
        assertThat(answer.err().lines().findFirst().orElseThrow()).startsWith("heurejuste").contains(what);
        assertThat(answer.err().lines().skip(1).findFirst().orElseThrow()).startsWith("    help: ").contains(help);
    }

    @ParameterizedTest(name = "heurejuste {0}")
    @CsvSource(delimiter = ';', textBlock = """
            chekc .               ; La commande `chekc` n’existe pas.  ; Vouliez-vous dire `check` ?
            check                 ; Il manque `PROJET-OU-PAQUET`.      ; `heurejuste check --help` en explique l’emploi.
            check --fromat json . ; L’option `--fromat` n’existe pas.  ; Vouliez-vous dire `--format` ?
            check a b             ; `b` est un argument de trop.       ; `heurejuste check --help`
            decide .              ; Il manque `--cases FICHIER`.       ; `heurejuste decide --help`
            """)
    void wrongUseIsExplainedInFrench(String words, String what, String help) {
        Answer answer = Terminal.french().run((Object[]) words.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(what).contains("    aide : ").contains(help);
    }

    @Test
    @DisplayName("--lang is heard wherever it stands, and also where the rest is wrong")
    void theLanguageAskedForIsSpoken() {
        assertThat(Terminal.french().run("chekc", "--lang", "en").err()).contains("There is no command");
        assertThat(Terminal.english().run("--lang=fr", "chekc").err()).contains("n’existe pas");
        assertThat(Terminal.english().run("--lang", "FR", "check", "--help").out()).contains("Emploi :");
        assertThat(Terminal.english().speaking(Locale.GERMANY).run("--help").out()).contains("Usage:");
    }

    @Test
    @DisplayName("`--` ends the options, so that a project may begin with a hyphen")
    void twoHyphensEndTheOptions() {
        assertThat(Terminal.english().run("check", "--", "--format").err()).contains("--format`")
                .doesNotContain("option");
    }
}
