package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code convert} and {@code schema}: suites for spreadsheet programs and for editors. */
class ConvertCommandTest extends OverACopy {

    @Test
    @DisplayName("a suite as a table passes as it does as YAML, and nothing is written over")
    void table() throws Exception {
        Path suite = policy.root().resolve(Politesse.CASES);
        String passed = Terminal.english().run("test", policy.root()).lastLine();
        for (String format : new String[] {"csv", "xlsx"}) {
            Answer answer = Terminal.french().run("convert", policy.root(), suite, "--to", format);
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
            Path table = suite.resolveSibling("attente.cases." + format);
            assertThat(answer.out()).startsWith("Écrit : " + table);
            Path yaml = Files.move(suite, folder.resolve("kept.yaml"));
            assertThat(Terminal.english().run("test", policy.root()).lastLine()).isEqualTo(passed);
            Files.move(yaml, suite);
            Answer again = Terminal.english().run("convert", policy.root(), suite, "--to", format);
            assertThat(again.code()).isEqualTo(2);
            assertThat(again.err()).contains("`" + table + "` is there already.");
            Files.delete(table);
        }
    }

    @Test
    @DisplayName("what is no suite is refused in a sentence")
    void noSuite() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");
        Answer answer = Terminal.english().run("convert", policy.root(), file, "--to", "csv");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("is no suite.");
        Path scenarios = Files.writeString(folder.resolve("a.scesim"), "<x/>");
        answer = Terminal.english().run("convert", policy.root(), scenarios, "--to", "yaml");
        assertThat(answer.code()).isOne();
        assertThat(answer.out()).contains("holds no test scenarios of KIE");
    }

    @Test
    @DisplayName("the schema goes to the standard output or to a file")
    void schema() throws Exception {
        String schema = Terminal.french().run("schema", policy.root()).out();
        assertThat(schema).startsWith("{").contains("\"$schema\"");
        Path file = folder.resolve("suites.schema.json");
        assertThat(Terminal.french().run("schema", policy.root(), "--out", file).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(schema);
    }
}
