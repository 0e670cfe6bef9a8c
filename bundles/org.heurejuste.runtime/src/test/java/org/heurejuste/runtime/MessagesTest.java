package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern
            .compile("\"((?:case|name|given|type|fact|field|value|takes|kind|help|json|failure)\\.[A-Za-z0-9.]+)\"");

    @Test
    void everySentenceIsThereInFrenchAndInEnglishWithTheSameWordsToFillIn() throws IOException {
        Properties english = sentences("messages.properties");
        Properties french = sentences("messages_fr.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThatCode(() -> new MessageFormat(french.getProperty(key))).as(key).doesNotThrowAnyException();
            assertThatCode(() -> new MessageFormat(english.getProperty(key))).as(key).doesNotThrowAnyException();
            assertThat(french.getProperty(key) + english.getProperty(key)).as(key)
                    .doesNotContainPattern("\\p{L}'\\p{L}");
        }
    }

    @Test
    void everySentenceThatTheCodeSpeaksIsThere() throws IOException {
        Properties english = sentences("messages.properties");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")
                    && !path.toString().contains("explain")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    String key = keys.group(1);
                    assertThat(english.stringPropertyNames()).as(key)
                            .anyMatch(known -> known.equals(key) || known.startsWith(key));
                }
            }
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(CaseReader.class.getResourceAsStream(file))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
