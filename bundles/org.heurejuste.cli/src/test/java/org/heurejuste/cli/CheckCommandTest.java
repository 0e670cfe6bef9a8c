package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code check} says what is wrong, where, and how to mend it. */
class CheckCommandTest extends OverACopy {

    @Test
    void aSoundPolicy() {
        Answer english = Terminal.english().run("check", Politesse.ORIGINAL);
        assertThat(english.code()).isZero();
        assertThat(english.out()).isEqualToIgnoringNewLines("Nothing to report: 1 rule, 3 cases in 2 suites.");
        assertThat(english.err()).isEmpty();
        Answer french = Terminal.french().run("check", Politesse.ORIGINAL);
        assertThat(french.out()).isEqualToIgnoringNewLines("Rien à signaler : 1 règle, 3 cas dans 2 suites.");
    }

    @Test
    @DisplayName("an unknown field: its file as given, its line and column, and the nearest known word below")
    void anUnknownField() {
        policy.withUnknownField();
        Answer answer = Terminal.english().run("check", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).hasSize(3);
        String[] lines = answer.out().lines().toArray(String[]::new);
        assertThat(lines[0]).startsWith(policy.root().resolve(Politesse.RULES) + ":")
                .matches(".*politesse\\.drl:\\d+:\\d+: error: HJ\\d{3}: .*`reportd`.*");
        assertThat(lines[1]).startsWith("    help: ").contains("`reported`");
        assertThat(lines[2]).startsWith("1 error, no warnings: ");
    }

    @Test
    @DisplayName("what is allowed and seldom meant is a warning, and the answer is yes all the same")
    void aWarning() throws Exception {
        Path rules = policy.root().resolve(Politesse.RULES);
        Files.writeString(rules, Files.readString(rules) + """

                rule "a warning" when $c : Object() eval( true ) then end
                """);
        Answer answer = Terminal.english().run("check", policy.root());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains(": warning: HJ501: `$c` is bound and never used.",
                ": warning: HJ503: `eval` asks its question", "no errors, ");
    }

    @Test
    void theSameInFrench() {
        policy.withUnknownField();
        Answer answer = Terminal.french().run("check", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains(": error: HJ", "    aide : ", "`reported`",
                "1 erreur, aucun avertissement : ");
    }

    @Test
    @DisplayName("what is wrong in a file of sample cases is found as well")
    void anUnreadableCase() {
        policy.withUnreadableCase();
        Answer answer = Terminal.english().run("check", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("attente.cases.yaml:", ": error: HJ2", "waitMinuts", "waitMinutes");
    }

    @Test
    @DisplayName("a file in the current folder stands as an editor opens it from there")
    void theCurrentFolder() throws Exception {
        Path here = Files.createDirectories(Path.of("target/check-here"));
        Path broken = here.resolve("src/main/resources/a.drl");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "package a\nrule \"x\" when Nothing() then end\n");
        Answer answer = Terminal.english().run("check", Path.of("./target/../target/check-here"));
        assertThat(answer.out().lines()).anyMatch(
                line -> line.startsWith(Path.of("target/check-here/src/main/resources/a.drl") + ":2:15: error: "));
    }

    @Test
    void forPrograms() throws Exception {
        policy.withUnknownField();
        Answer answer = Terminal.french().run("check", "--format", "json", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(answer.out());
        assertThat(document.get("errors").intValue()).isEqualTo(1);
        assertThat(document.get("project").textValue()).isEqualTo("policy");
        JsonNode finding = document.get("diagnostics").get(0);
        String text = Files.readString(policy.root().resolve(Politesse.RULES));
        int offset = finding.get("offset").intValue();
        assertThat(text.substring(offset, offset + finding.get("length").intValue())).isEqualTo("reportd");
        assertThat(finding.get("file").textValue()).isEqualTo(policy.root().resolve(Politesse.RULES).toString());
        assertThat(finding.get("severity").textValue()).isEqualTo("error");
        assertThat(finding.get("code").textValue()).matches("HJ\\d{3}");
        assertThat(finding.get("message").textValue()).contains("`reportd`");
        assertThat(text.substring(0, offset).lines().count()).isEqualTo(finding.get("line").longValue());
    }
}
