package org.heurejuste.policy.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors of letters are told is there in both languages, and all of it is used. */
class LetterMessagesTest {

    /** Findings on an unknown word are helped by the nearest known one. */
    private static final Set<String> HELPED_BY_WORDS = Set.of("unknown-key", "unknown-key.word", "unknown-argument",
            "unknown-branch", "wrong-format.unknown", "bad-annotation", "bad-annotation.fact");
    private static final Set<String> PARTS = Set.of("nearest", "known", "known.none", "words");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(bundle("messages_fr.properties").stringPropertyNames())
                .isEqualTo(bundle("messages.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
    void everySentenceCanBeRendered(String file) throws IOException {
        bundle(file).forEach((key, sentence) -> assertThat(
                new MessageFormat((String) sentence, Locale.ENGLISH).format(new Object[] {"a", "b", "c"})).as("%s", key)
                .isNotBlank().doesNotContain("''").doesNotContainPattern("\\{\\d"));
    }

    @Test
    void everySentenceHasAHelpLineAndEveryHelpLineASentence() throws IOException {
        Set<String> keys = bundle("messages.properties").stringPropertyNames();

        assertThat(keys).filteredOn(key -> !HELPED_BY_WORDS.contains(key) && !PARTS.contains(key))
                .allSatisfy(key -> assertThat(keys)
                        .contains(key.endsWith(".help") ? key.substring(0, key.length() - 5) : key + ".help"));
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        String code = sources();
        Set<String> codes = Arrays.stream(LetterCode.values()).map(LetterCode::key).collect(Collectors.toSet());

        assertThat(bundle("messages.properties").stringPropertyNames()).extracting(key -> key.replace(".help", ""))
                .filteredOn(key -> !codes.contains(key) && !code.contains('"' + key + '"'))
                .allMatch(key -> code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"'));
    }

    @Test
    void codesAreStableAndUnlikeEachOther() {
        assertThat(LetterCode.values()).extracting(LetterCode::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("HJ4\\d\\d"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/heurejuste/policy/internal/letter"))) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(LetterCode.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
