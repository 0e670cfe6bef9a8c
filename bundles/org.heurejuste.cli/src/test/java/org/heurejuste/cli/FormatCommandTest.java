package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.Test;

/** {@code format} changes the layout of rule files and nothing else. */
class FormatCommandTest extends OverACopy {

    @Test
    void anUntidyFileIsLaidOutOnce() throws IOException {
        Path rules = untidy();
        Answer first = Terminal.english().run("format", policy.root());
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("politesse.drl").contains("rule file");
        assertThat(Files.readString(rules)).doesNotContain("when   \n").contains("\nwhen\n");
        assertThat(Terminal.english().run("check", policy.root()).code()).isZero();
        assertThat(Terminal.french().run("format", policy.root()).out())
                .isEqualToIgnoringNewLines("Tous les fichiers de règles étaient déjà en forme.");
    }

    @Test
    void askedToCheckItTellsAndChangesNothing() throws IOException {
        Path rules = untidy();
        String before = Files.readString(rules);
        Answer answer = Terminal.french().run("format", "--check", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("politesse.drl", "en forme");
        assertThat(Files.readString(rules)).isEqualTo(before);
        assertThat(Terminal.english().run("format", "--check", "--format", "json", policy.root()).out())
                .contains("\"toFormat\"", "politesse.drl");
    }

    @Test
    void aBrokenRuleIsLeftAsItIs() throws IOException {
        Path rules = policy.root().resolve(Politesse.RULES);
        String broken = Files.readString(rules) + "\nrule \"broken\"\nwhen\n   X(  a = 3\nthen\nend\n";
        Files.writeString(rules, broken);
        Terminal.english().run("format", policy.root());
        assertThat(Files.readString(rules)).endsWith("\nrule \"broken\"\nwhen\n   X(  a = 3\nthen\nend\n");
    }

    private Path untidy() throws IOException {
        Path rules = policy.root().resolve(Politesse.RULES);
        Files.writeString(rules, Files.readString(rules).replace("\nwhen\n", "   when   \n\n\n"));
        return rules;
    }
}
