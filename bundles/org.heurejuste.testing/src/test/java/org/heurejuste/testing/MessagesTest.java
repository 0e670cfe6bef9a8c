package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.testing.assist.SuiteFix;
import org.heurejuste.testing.convert.Conversion;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.report.HtmlReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people read")
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @DisplayName("is there in French and in English, with the same words to fill in")
    @ValueSource(classes = {SuiteCode.class, HtmlReport.class, EditRefusedException.class, Conversion.class,
        SuiteFix.class, Coverage.class})
    void bothLanguages(Class<?> owner) throws IOException {
        Properties english = bundle(owner, "messages.properties");
        Properties french = bundle(owner, "messages_fr.properties");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            for (Properties language : List.of(english, french)) {
                Object[] words = key.startsWith("verdict") || key.startsWith("mismatch.count") || key.equals("seconds")
                        || key.equals("tried") || key.startsWith("why.")
                                ? new Object[] {1, 2, 3, "x"}
                                : key.equals("clauses.of") ? new Object[] {2, "x"} : new Object[] {"x", "y", "z"};
                assertThat(new MessageFormat(language.getProperty(key), Locale.ENGLISH).format(words)).as(key)
                        .isNotBlank().doesNotContain("{0", "''");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("is all used, and nothing is missing that the code asks for")
    @ValueSource(classes = {SuiteCode.class, HtmlReport.class, EditRefusedException.class, Conversion.class,
        SuiteFix.class, Coverage.class})
    void allUsed(Class<?> owner) throws IOException {
        String code = sources();
        Set<String> unused = bundle(owner, "messages.properties").stringPropertyNames().stream()
                .filter(key -> !code.contains('"' + key + '"') && !isComposed(key, code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** Keys that the code puts together of a beginning or an end. */
    private static boolean isComposed(String key, String code) {
        String head = key.substring(0, key.lastIndexOf('.') + 1);
        String stem = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
        return key.endsWith(".help") && (code.contains('"' + stem + '"') || isComposed(stem, code))
                || key.endsWith(".missing") && code.contains('"' + stem + '"')
                || key.startsWith("key.suite.") || key.startsWith("key.case.") || key.startsWith("key.always.")
                || List.of("column.", "status.").contains(head)
                        && code.contains('"' + key.substring(head.length()) + '"');
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

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties bundle(Class<?> owner, String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(owner.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
