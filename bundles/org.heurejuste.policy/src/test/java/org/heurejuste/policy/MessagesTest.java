package org.heurejuste.policy;

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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What people read is there in both languages, and all of it is used. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern FIRST_OF_A_KEY = Pattern.compile("^[a-z-]+\\.");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(french().stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void bothLanguagesFillInTheSameWords() throws IOException {
        Properties french = french();
        Properties english = english();

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(french.getProperty(key))).as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void everySentenceCanBeRendered() throws IOException {
        for (Properties language : new Properties[] {english(), french()}) {
            assertThat(language.stringPropertyNames()).allSatisfy(key -> {
                String text = new MessageFormat(language.getProperty(key), Locale.ENGLISH)
                        .format(new Object[] {"a", "b", "c", "d", "e"});
                assertThat(text).as(key).isNotBlank().doesNotContain("''").doesNotContainPattern("\\{\\d");
            });
        }
    }

    @Test
    void everySentenceHasAHelpLineAndEveryHelpLineASentence() throws IOException {
        Set<String> keys = english().stringPropertyNames();

        assertThat(keys).filteredOn(key -> !Set.of("kind", "example", "words").contains(key.replaceAll("\\..*", "")))
                .allSatisfy(key -> assertThat(keys)
                        .contains(key.endsWith(".help") ? key.substring(0, key.length() - 5) : key + ".help"));
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        String code = sources();
        Set<String> codes = Arrays.stream(PolicyCode.values()).map(PolicyCode::key).collect(Collectors.toSet());

        Set<String> unused = english().stringPropertyNames().stream().map(key -> key.replaceAll("\\.help$", ""))
                .filter(key -> !code.contains('"' + key + '"') && !codes.contains(key) && !isVariant(key, codes)
                        && !code.contains('"' + FIRST_OF_A_KEY.matcher(key).replaceFirst("") + '"'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    /** Keys that are made of a code's and an end. */
    private static boolean isVariant(String key, Set<String> codes) {
        return key.endsWith(".far") && codes.contains(key.substring(0, key.length() - 4))
                || key.endsWith(".none") && codes.contains(key.substring(0, key.length() - 5));
    }

    @Test
    void codesAreStableAndUnlikeEachOther() {
        assertThat(PolicyCode.values()).extracting(PolicyCode::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("HJ1\\d\\d"));
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
        try (Reader in = new InputStreamReader(Objects.requireNonNull(PolicyCode.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
