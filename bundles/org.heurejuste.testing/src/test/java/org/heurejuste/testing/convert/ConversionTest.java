package org.heurejuste.testing.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.edit.SuiteDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A suite in another format")
class ConversionTest {
    private static final Path PROJECT = Path.of("../../rules/service-policy");
    private static Vocabulary vocabulary;

    @BeforeAll
    static void compile() throws Exception {
        vocabulary = PolicyCompiler.compile(PolicyProject.open(PROJECT)).vocabulary();
    }

    static Stream<Arguments> suites() throws Exception {
        List<Path> files = SuiteFiles.find(PROJECT, "*");
        return files.stream().flatMap(file -> Arrays.stream(SuiteFormat.values()).map(to -> Arguments.of(file, to)));
    }

    @ParameterizedTest
    @DisplayName("says the same, for every suite of the service policy")
    @MethodSource("suites")
    void saysTheSame(Path file, SuiteFormat to) throws Exception {
        SuiteReader reader = new SuiteReader(vocabulary, Set.of());
        Suite before = reader.read("a.cases.yaml", Files.readAllBytes(file));
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            SuiteDocument document = SuiteDocument.open("a.cases.yaml", Files.readAllBytes(file), vocabulary);
            Conversion conversion = new SuiteConverter(vocabulary, locale).convert(before.name(), document.content(),
                    to);
            Suite after = reader.read("b" + to.ending(), conversion.bytes());
            assertThat(conversion.lost()).hasSameSizeAs(before.always());
            assertThat(after.cases().size()).isEqualTo(before.cases().size());
            for (int i = 0; i < before.cases().size(); i++) {
                assertSame(before.cases().get(i), after.cases().get(i));
            }
            if (!before.cases().isEmpty()) {
                assertThat(after.name()).isEqualTo(before.name());
            }
        }
    }

    @ParameterizedTest
    @DisplayName("keeps texts that a spreadsheet program could take for something else")
    @CsvSource({"null", "=1+1", "-3", "+x", "@a", "{}", "true", "1.234", "'a;b,c'", "' a '", "'\"q\"'", "'it''s'",
        "é€œ"})
    void awkwardTexts(String text) throws Exception {
        String yaml = "suite: S\ncases:\n  - name: A\n    given: {Incident: {id: " + quoted(text)
                + ", kind: DELAY}}\n    expect: {Goodwill: none}\n";
        SuiteReader reader = new SuiteReader(vocabulary, Set.of());
        Suite before = reader.read("a.cases.yaml", yaml);
        for (SuiteFormat to : SuiteFormat.values()) {
            SuiteDocument document = SuiteDocument.open("a.cases.yaml", yaml, vocabulary);
            byte[] bytes = new SuiteConverter(vocabulary, Locale.FRENCH).convert("S", document.content(), to).bytes();
            assertSame(before.cases().get(0), reader.read("b" + to.ending(), bytes).cases().get(0));
        }
    }

    @Test
    @DisplayName("tells what a table has no place for")
    void lost() {
        SuiteDocument document = SuiteDocument.open("a.cases.yaml",
                "suite: S\ncases:\n  - name: A\n    expect: {Goodwill: some}\nalways:\n  - name: Never\n", vocabulary);
        Conversion conversion = new SuiteConverter(vocabulary, Locale.ENGLISH).convert("S", document.content(),
                SuiteFormat.CSV);
        assertThat(conversion.lost()).extracting(l -> l.span().line() + " " + l.message().in(Locale.ENGLISH))
                .containsExactly(
                        "4 In the case `A`, what is said of `Goodwill` cannot be read.",
                        "6 `Never` is true of every case; a table has no place for it.");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    private static void assertSame(SampleCase before, SampleCase after) {
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.clauses()).isEqualTo(before.clauses());
        assertThat(after.given().now()).isEqualTo(before.given().now());
        assertThat(after.given().given()).containsExactlyInAnyOrderElementsOf(before.given().given());
        assertThat(new HashSet<>(said(after))).isEqualTo(new HashSet<>(said(before)));
    }

    /** What is expected, without its places; a list of none is none. */
    private static List<String> said(SampleCase sample) {
        return sample.expected().stream().map(e -> e instanceof Expectation.Matching m
                ? m.type().name()
                        + (m.patterns().isEmpty() ? 0 : m.patterns().stream().map(ConversionTest::fields).toList())
                : e.type().name() + ((Expectation.Count) e).count()).toList();
    }

    private static String fields(org.heurejuste.testing.Pattern pattern) {
        return pattern.fields().stream().map(f -> f.name() + "=" + f.test()).sorted().toList().toString();
    }
}
