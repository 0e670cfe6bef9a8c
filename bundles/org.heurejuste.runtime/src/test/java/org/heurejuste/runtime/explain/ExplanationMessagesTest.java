package org.heurejuste.runtime.explain;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ExplanationMessagesTest {
    private static final Pattern KEY = Pattern
            .compile("text\\([^;]*?\"([a-zA-Z][a-zA-Z.]*)\"|\"((?:unexplained|held)\\.[a-zA-Z.]+)\"");

    @Test
    void everySentenceIsThereInFrenchAndInEnglish() throws IOException {
        Properties english = sentences("messages.properties");
        Properties french = sentences("messages_fr.properties");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThatCode(() -> new MessageFormat(french.getProperty(key))).as(key).doesNotThrowAnyException();
            assertThatCode(() -> new MessageFormat(english.getProperty(key))).as(key).doesNotThrowAnyException();
        }
    }

    @Test
    void everySentenceThatTheCodeSpeaksIsThere() throws IOException {
        Properties english = sentences("messages.properties");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/heurejuste/runtime/explain"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    String key = keys.group(1) == null ? keys.group(2) : keys.group(1);
                    assertThat(english.stringPropertyNames()).as(key)
                            .anyMatch(known -> known.equals(key) || key.endsWith(".") && known.startsWith(key));
                }
            }
        }
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(Explainer.class.getResourceAsStream(file))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
