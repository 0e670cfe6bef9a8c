package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that nobody means to write, and what becomes of them. */
class HostileLettersTest {

    private static final String VOCABULARY = """
            package shop
            declare enum Tone SIMPLE, FORMAL; end
            declare Sorry @decision @letter("tone") subject : String tone : Tone count : int end
            """;

    @TempDir
    private Path workspace;
    private TestPolicy policy;

    @BeforeEach
    void withALetter() throws Exception {
        policy = TestPolicy.in(workspace).with("vocabulary.drl", VOCABULARY).with("waiting.drl", "package shop")
                .with("messages_fr.properties",
                        "Sorry=Pardon.");
    }

    @Test
    void aLineOfAMegabyteIsTooLongForATemplate() {
        assertThat(codes("Sorry=" + "{subject} ".repeat(100_000))).containsExactly("HJ406");
    }

    @Test
    void aFileOfManyMegabytesIsNotRead() {
        assertThat(codes("Sorry=Sorry.\n" + "# nothing\n".repeat(300_000))).containsExactly("HJ411");
    }

    @Test
    void aThousandKeysAreReadQuickly() {
        StringBuilder text = new StringBuilder("Sorry=Sorry.\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("Sorry.K").append(i).append("={subject, select, other {Sorry}}\n");
        }
        long start = System.nanoTime();
        assertThat(codes(text.toString())).hasSize(10_000).containsOnly("HJ404");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("choices upon choices are counted, not written out")
    void tooManyReadings() {
        StringBuilder text = new StringBuilder("Sorry=");
        for (String choice : List.of("{subject, select,", "{count, plural,")) {
            text.append(choice);
            for (int i = 0; i < 40; i++) {
                text.append(choice.contains("plural") ? " =" : " s").append(i).append(" {a}");
            }
            text.append(" other {b}}");
        }
        assertThat(codes(text.toString())).containsExactly("HJ413");
    }

    @Test
    void apostrophesQuoteAsIcuSaysAndStandForThemselvesOtherwise() {
        TestPolicy quoted = policy.with("messages_en.properties", "Sorry=It''s '{nothing}', isn't it, {subject}?");
        assertThat(PolicyCompiler.compile(quoted.project()).diagnostics()).isEmpty();
        LetterTemplate template = templates(quoted).get(1);
        assertThat(template.readings()).singleElement().extracting(reading -> reading.text())
                .isEqualTo("It's {nothing}, isn't it, \uFFFC?");
    }

    @Test
    @DisplayName("each way of reading knows its places in the file, over escapes and continued lines")
    void places() {
        TestPolicy continued = policy.with("messages_en.properties",
                "Sorry = \\u0053orry,\\\n    {tone, select, SIMPLE {dear} other {very dear}} customer.");
        LetterTemplate template = templates(continued).get(1);
        assertThat(template.readings()).extracting(reading -> reading.text())
                .containsExactly("Sorry,dear customer.", "Sorry,very dear customer.");
        int place = template.readings().get(1).place("Sorry,".length());
        assertThat(template.span(place, place + 4).place()).endsWith("messages_en.properties:2:41");
        assertThat(template.span(0, 1).length()).isEqualTo("\\u0053".length());
    }

    @Test
    @DisplayName("whatever the letters of a file, it is read as Java reads it, and nothing breaks")
    void anything() throws Exception {
        Compilation compilation = PolicyCompiler.compile(policy.project());
        for (int seed = 0; seed < 2_000; seed++) {
            String text = anyText(new Random(seed));
            Letters strange = Letters.of(policy.with("messages_en.properties", text).project(),
                    compilation.vocabulary(), compilation.rules());

            assertThat(strange.diagnostics())
                    .allSatisfy(diagnostic -> assertThat(diagnostic.line(Locale.FRENCH)).isNotBlank());
            assertThat(asWeRead(strange)).as("%s", text).isEqualTo(asJavaReads(text));
        }
    }

    private static String anyText(Random random) {
        String alphabet = "Sory.=: \\\n\r\t#!{},'u0041éselct\u00A0";
        StringBuilder text = new StringBuilder();
        random.ints(120, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString().replaceAll("\\\\+u(?![0-9a-fA-F]{4})", "u") + "\nSorry=Sorry.\n";
    }

    private static Properties asJavaReads(String text) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(text));
        return read;
    }

    private static Properties asWeRead(Letters letters) {
        Properties read = new Properties();
        letters.templates().stream().filter(t -> t.language() == LetterLanguage.EN)
                .forEach(t -> read.setProperty(t.key(), t.pattern()));
        return read;
    }

    private static List<LetterTemplate> templates(TestPolicy policy) {
        return PolicyCompiler.compile(policy.project()).letters().templates();
    }

    private List<String> codes(String english) {
        return PolicyCompiler.compile(policy.with("messages_en.properties", english).project()).diagnostics().stream()
                .filter(d -> !d.code().id().equals("HJ403")).map((Diagnostic d) -> d.code().id()).toList();
    }
}
