package org.heurejuste.language;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heurejuste.language.syntax.SyntaxProblem;
import org.junit.jupiter.api.Test;

/** What people read is there in both languages, and all of it is used. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(french().stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void bothLanguagesFillInTheSameWords() throws IOException {
        Properties french = french();
        Properties english = english();

        assertThat(english.stringPropertyNames()).allSatisfy(
                key -> assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void everySentenceCanBeRendered() throws IOException {
        for (Properties language : new Properties[] {english(), french()}) {
            assertThat(language.stringPropertyNames()).allSatisfy(key -> {
                String text = new MessageFormat(language.getProperty(key), Locale.ENGLISH)
                        .format(new Object[] {"a", "b", "c"});
                assertThat(text).as(key).isNotBlank().doesNotContainPattern("\\{\\d");
            });
        }
    }

    @Test
    void everyMistakeAndWarningHasASentenceAndAHelpLine() throws IOException {
        Stream<String> keys = Stream.concat(Arrays.stream(SyntaxProblem.values()).map(SyntaxProblem::key),
                Arrays.stream(LanguageCode.values()).map(LanguageCode::key));

        assertThat(keys.flatMap(key -> Stream.of(key, key + ".help")).toList())
                .isSubsetOf(english().stringPropertyNames());
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        String code = sources();
        Set<String> made = Stream.concat(Arrays.stream(SyntaxProblem.values()).map(SyntaxProblem::key),
                Arrays.stream(LanguageCode.values()).map(LanguageCode::key)).collect(Collectors.toSet());

        assertThat(english().stringPropertyNames()).map(key -> key.replaceAll("\\.help$", ""))
                .filteredOn(key -> !made.contains(key) && !key.startsWith("unit."))
                .allSatisfy(key -> assertThat(code).contains('"' + key + '"'));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static Properties english() throws IOException {
        return bundle("messages.properties");
    }

    private static Properties french() throws IOException {
        return bundle("messages_fr.properties");
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(LanguageCode.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
