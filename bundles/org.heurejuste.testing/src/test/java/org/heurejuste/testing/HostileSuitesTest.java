package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A suite that nobody should write")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileSuitesTest {
    private final SuiteReader reader = new SuiteReader(TestPolicy.vocabulary(), Set.of());

    @Test
    @DisplayName("with aliases that stand for billions of values is refused")
    void aliasBomb() {
        StringBuilder bomb = new StringBuilder("suite: Bomb\nx0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x%d: &a%d [%s]%n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1)));
        }
        assertCode(reader.read("bomb", bomb.append("cases: *a11\n").toString()), SuiteCode.UNSUPPORTED_YAML);
    }

    @ParameterizedTest
    @DisplayName("with brackets inside brackets without end is refused")
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void depth(String level) {
        assertThat(reader.read("deep", "suite: " + level.repeat(100_000)).unreadable()).isNotEmpty();
        assertThat(reader.read("deep", level.repeat(100_000)).unreadable()).isNotEmpty();
    }

    @Test
    @DisplayName("of more than 10 MB is refused, without being read whole")
    void tooLarge(@TempDir Path root) throws IOException {
        Path file = root.resolve("large.cases.yaml");
        Files.write(file, new byte[SuiteReader.LARGEST + 1]);
        assertThat(reader.read(root, file).diagnostics()).singleElement()
                .satisfies(d -> assertThat(d.message().in(Locale.FRENCH)).contains("10 Mo"));
        assertCode(reader.read("large", "x".repeat(SuiteReader.LARGEST + 1)), SuiteCode.UNREADABLE_FILE);
    }

    @Test
    @DisplayName("of nearly 10 MB is read")
    void large() {
        StringBuilder text = new StringBuilder("suite: Large\ncases:\n");
        String longWord = "é".repeat(900);
        for (int i = 0; text.length() < 9_500_000; i++) {
            text.append("  - name: Case ").append(i).append(longWord)
                    .append("\n    given: {Incident: [{id: i1, kind: DELAY, loss: 19.90}]}\n")
                    .append("    expect: {Apology: [{subject: i1, by: ADVISER}], Goodwill: none}\n");
        }
        Suite suite = TestSuites.readable(reader.read("large", text.toString()));
        assertThat(suite.cases().size()).isGreaterThan(9_000);
        assertThat(suite.cases().get(9_000).span().line()).isEqualTo(3 + 3 * 9_000);
    }

    @Test
    @DisplayName("has a sign beyond the first 65,536, wherever it stands")
    void emojiAtEveryOffset() {
        for (int before = 0; before < 3_000; before++) {
            String text = "#" + "x".repeat(before) + "\uD83D\uDE42\nsuite: Emoji\n";
            assertThat(reader.read("emoji", text).name()).isEqualTo("Emoji");
        }
    }

    @Test
    @DisplayName("in another encoding than UTF-8 is refused in plain words")
    void encoding(@TempDir Path root) throws IOException {
        Path file = root.resolve("latin.cases.yaml");
        Files.write(file, "suite: Été\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reader.read(root, file).diagnostics()).singleElement()
                .satisfies(d -> assertThat(d.line(Locale.ENGLISH))
                        .isEqualTo("latin.cases.yaml:1:1: error: HJ201: The file is not written in UTF-8."));
    }

    @Test
    @DisplayName("that is gone before it is read is refused in plain words")
    void gone(@TempDir Path root) {
        assertCode(reader.read(root, root.resolve("gone.cases.yaml")), SuiteCode.UNREADABLE_FILE);
    }

    @ParameterizedTest
    @DisplayName("with numbers beyond all measure is refused or read, but never hangs")
    @ValueSource(strings = {"1e999999999", "1e99999999999999", "0x7fffffffffffffffffff", "99999999999999999999999999",
        ".inf", ".nan", "-0", "0o17"})
    void numbers(String number) {
        Suite suite = TestSuites.suite("suite: Numbers", "cases:", "  - name: A case",
                "    given: {Customer: {tenureMonths: " + number + ", goodwillLastYear: " + number + "}}",
                "    expect: {Goodwill: [{amount: " + number + "}]}");
        assertThat(suite.cases().size() + suite.unreadable().size()).isOne();
    }

    @ParameterizedTest
    @DisplayName("with half a character, a zero, or a mark in the middle is refused")
    @ValueSource(strings = {"\uD800", "\0", "\uFFFE", "\u0007"})
    void characters(String character) {
        Suite suite = TestSuites.suite("suite: Odd " + character, "cases: []");
        assertThat(suite.diagnostics()).anySatisfy(d -> {
            assertThat(d.code()).isEqualTo(SuiteCode.SYNTAX);
            assertThat(d.span().column()).isEqualTo(12);
        });
    }

    @Test
    @DisplayName("with thousands of patterns of a type is refused")
    void patterns() {
        Suite suite = TestSuites.suite("suite: Many", "cases:", "  - name: A case",
                "    expect: {Guidance: [" + "{}, ".repeat(5_000) + "{}]}");
        assertCode(suite, SuiteCode.TOO_MANY);
    }

    @Test
    @DisplayName("cut off anywhere never throws, and is never taken for a suite that passes")
    void cutOff() {
        String whole = TestSuites.resource("samples/recovery.cases.yaml");
        int readable = reader.read("whole", whole).cases().size();
        for (int end = 0; end < whole.length(); end++) {
            Suite suite = reader.read("cut", whole.substring(0, end));
            assertThat(suite.cases().size() == readable || !suite.unreadable().isEmpty() || !suite.cases().isEmpty())
                    .as("cut off after %d characters", end).isTrue();
        }
    }

    private static void assertCode(Suite suite, SuiteCode code) {
        assertThat(suite.diagnostics()).extracting(d -> (Object) d.code()).contains(code);
        assertThat(suite.unreadable()).isNotEmpty();
    }
}
