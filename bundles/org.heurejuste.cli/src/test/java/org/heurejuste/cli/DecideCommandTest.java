package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code decide}: cases in, decisions out, a line each, in order. */
class DecideCommandTest {

    private static final String WAIT = "{\"name\": \"attente nº %d\", \"now\": \"2026-03-02T09:00:00\", \"given\": {\"Contact\": {\"waitMinutes\": 60}}}";

    private static final Path SERVICE_POLICY = Path.of("../../rules/service-policy");

    @TempDir
    private Path folder;

    @Test
    void answersOnTheStandardOutput() {
        Answer answer = Terminal.english().reading(WAIT.formatted(1) + "\n").run("decide", Politesse.ORIGINAL,
                "--cases", "-");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("{\"name\":\"attente nº 1\",\"decisions\":[{\"type\":")
                .contains("\"Apology\"", "\"WAIT\"", "\"clause\":\"E1\"",
                        "\"rule\":\"Excuses après une longue attente\"")
                .endsWith("}\n");
        assertThat(answer.out().lines()).hasSize(1);
    }

    @Test
    @DisplayName("many cases are answered in their order, and again the same")
    void inOrder() {
        String cases = IntStream.rangeClosed(1, 2000).mapToObj(WAIT::formatted).collect(Collectors.joining("\n"));
        Answer answer = Terminal.english().reading(cases).run("decide", Politesse.ORIGINAL, "--cases=-", "--out=-");
        assertThat(answer.out().lines().map(line -> line.replaceAll(".*nº (\\d+).*", "$1")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2000).mapToObj(String::valueOf).toList());
        assertThat(Terminal.french().reading(cases).run("decide", Politesse.ORIGINAL, "--cases=-")).isEqualTo(answer);
    }

    @Test
    @DisplayName("a bad line is told by its number, the others go on, and the exit code is 1")
    void aBadLine() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), String.join("\n", WAIT.formatted(1),
                "{\"name\": \"x\", \"given\": {\"Contact\": {\"waitMinuts\": 60}}}", "", "not a case",
                WAIT.formatted(5)));
        Answer answer = Terminal.english().run("decide", Politesse.ORIGINAL, "--cases", cases);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines().filter(line -> line.contains("\"decisions\""))).hasSize(2);
        String[] told = answer.err().lines().toArray(String[]::new);
        assertThat(told[0]).startsWith(cases + ":2: error: ").contains("`waitMinuts`", "`waitMinutes`");
        assertThat(told[1]).startsWith(cases + ":4: error: ");
        assertThat(told[2]).isEqualTo("2 cases decided, 0 failed, 2 unreadable.");
    }

    @Test
    void aBadLineInFrenchAndForPrograms() {
        String line = "{\"name\": \"x\", \"given\": {\"Contact\": {\"waitMinuts\": 60}}}";
        Answer french = Terminal.french().reading(line).run("decide", Politesse.ORIGINAL, "--cases", "-");
        assertThat(french.err()).startsWith("-:1: error: ").contains("n'a pas", "Aucun cas décidé");
        Answer json = Terminal.english().reading(line).run("decide", Politesse.ORIGINAL, "--cases", "-", "--format",
                "json");
        assertThat(json.err())
                .startsWith("{\"line\":1,\"name\":\"x\",\"path\":\"given.Contact.waitMinuts\",\"message\":")
                .endsWith("}\n");
    }

    @Test
    void writesAFile() throws IOException {
        Path out = Files.writeString(folder.resolve("decisions.jsonl"), "what was there before");
        Answer answer = Terminal.english().reading(WAIT.formatted(1)).run("decide", Politesse.ORIGINAL, "--cases", "-",
                "--out", out);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(out).content().startsWith("{\"name\":\"attente nº 1\"").endsWith("}\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    @DisplayName("rules with errors decide nothing, and an earlier file of decisions stays")
    void brokenRules() throws IOException {
        Politesse policy = Politesse.copiedTo(folder.resolve("policy")).withUnknownField();
        Path out = Files.writeString(folder.resolve("decisions.jsonl"), "before");
        Answer answer = Terminal.english().reading(WAIT.formatted(1)).run("decide", policy.root(), "--cases", "-",
                "--out", out);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("politesse.drl:", "`reportd`", "No case was decided");
        assertThat(out).hasContent("before");
    }

    @Test
    void aPackageDecidesTheSame() {
        Terminal.english().run("export", Politesse.ORIGINAL, "--out", folder);
        Answer packaged = Terminal.english().reading(WAIT.formatted(1))
                .run("decide", folder.resolve(Politesse.PACKAGE), "--cases", "-");
        assertThat(packaged).isEqualTo(
                Terminal.english().reading(WAIT.formatted(1)).run("decide", Politesse.ORIGINAL, "--cases", "-"));
        assertThat(packaged.code()).isZero();
    }

    @Test
    @DisplayName("files that cannot be used: missing with the nearest name, a folder, no place to write")
    void files() throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), "");
        Answer missing = Terminal.english().run("decide", Politesse.ORIGINAL, "--cases", folder.resolve("case.jsonl"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no file", "Did you mean `" + folder.resolve("cases.jsonl") + "`?");
        assertThat(Terminal.french().run("decide", Politesse.ORIGINAL, "--cases", folder).err())
                .contains("est un dossier");
        Answer nowhere = Terminal.english().reading("").run("decide", Politesse.ORIGINAL, "--cases", "-", "--out",
                folder.resolve("none/d.jsonl"));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written.");
    }

    @Test
    @DisplayName("huge, binary and malformed lines are lines like others")
    void hostileLines() throws IOException {
        byte[] bad = {'{', (byte) 0xff, 0, (byte) 0xc3, '}', '\n'};
        String huge = "{\"name\": \"" + "x".repeat(5_000_000) + "\", \"given\": {}}\n";
        Path cases = folder.resolve("cases.jsonl");
        Files.write(cases, bad);
        Files.writeString(cases, huge + "[".repeat(100_000) + "\n" + WAIT.formatted(4) + "\n", StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        Answer answer = Terminal.english().run("decide", Politesse.ORIGINAL, "--cases", cases);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(cases + ":1: error: ", cases + ":2: error: ", cases + ":3: error: ", "1 case decided")
                .doesNotContain("Exception");
        assertThat(answer.out()).contains("attente nº 4");
    }

    @Test
    @DisplayName("where a person watches, the end is told; a script hears nothing")
    void watched() {
        Answer answer = Terminal.english().watched().reading(WAIT.formatted(1)).run("decide", Politesse.ORIGINAL,
                "--cases", "-");
        assertThat(answer.err()).endsWith("1 case decided, 0 failed, 0 unreadable." + System.lineSeparator());
    }

    @Test
    void aReaderWhoLeavesEndsItQuietly() {
        String cases = IntStream.rangeClosed(1, 5000).mapToObj(WAIT::formatted).collect(Collectors.joining("\n"));
        Answer answer = Terminal.english().reading(cases).writingTo(new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }).run("decide", Politesse.ORIGINAL, "--cases", "-");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
    }

    @Test
    @DisplayName("who asks for a language reads what the customer reads, in that language; who does not, does not")
    void letters() {
        Answer french = Terminal.english().reading(WAIT.formatted(1)).run("decide", SERVICE_POLICY, "--cases", "-",
                "--lang", "fr");
        assertThat(french.code()).isZero();
        assertThat(french.out()).contains("\"clause\":\"E1\"",
                "\"message\":\"Je vous présente mes excuses sincères. Vous avez attendu 60 minutes, et c’est trop. La faute est la "
                        + "nôtre.\"}");
        assertThat(Terminal.french().reading(WAIT.formatted(1))
                .run("decide", SERVICE_POLICY, "--cases", "-", "--lang=en").out())
                .contains("\"message\":\"I sincerely apologise. You waited for 60 minutes, and that is too long.");
        assertThat(Terminal.french().reading(WAIT.formatted(1)).run("decide", SERVICE_POLICY, "--cases", "-").out())
                .contains("\"clause\":\"E1\"").doesNotContain("message");
    }

    @Test
    @DisplayName("a policy without letters decides the same in every language")
    void noLetters() {
        Answer silent = Terminal.english().reading(WAIT.formatted(1)).run("decide", Politesse.ORIGINAL, "--cases", "-");
        assertThat(Terminal.english().reading(WAIT.formatted(1))
                .run("decide", Politesse.ORIGINAL, "--cases", "-", "--lang", "fr")).isEqualTo(silent);
    }

    @Test
    @DisplayName("a letter that cannot be written is told, beside the decision and on the standard error")
    void untold() {
        String twoOfOneName = "{\"name\": \"x\", \"given\": {\"Promise\": ["
                + "{\"id\": \"p\", \"promisedValue\": 50, \"shortfallKnown\": true},"
                + "{\"id\": \"p\", \"promisedValue\": 80, \"shortfallKnown\": true}]}}";
        Answer answer = Terminal.english().reading(twoOfOneName).run("decide", SERVICE_POLICY, "--cases", "-", "--lang",
                "en");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("\"messageError\":\"The letter needs `promisedValue`");
        assertThat(answer.err()).startsWith("-:1: error: x: decisions[")
                .endsWith("Letters cannot be written in 1 case." + System.lineSeparator());
    }
}
