package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a person reads is there in French and in English. */
class TextsTest {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)|\\$\\{([^}]+)}|%[sdn]");
    private static final Pattern QUOTED_BRACES = Pattern.compile("'[^']*[{}][^']*'");

    /** The English files, whether there or not, of all texts of the bundles. */
    static List<Path> texts() {
        return Repository.sources(Repository.ROOT.resolve("bundles"), TextsTest::isText).stream()
                .map(TextsTest::english).distinct().map(Repository.ROOT::relativize).toList();
    }

    /** The texts that {@code Message} renders. */
    static List<Path> messages() {
        return texts().stream().filter(file -> file.endsWith("messages.properties"))
                .filter(file -> file.toString().contains("main")).toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("the same sentences, with the same blanks, in both languages")
    void sameSentencesInBothLanguages(Path english) throws IOException {
        Properties en = read(english);
        Properties fr = read(french(english));
        assertThat(fr.keySet()).as("French sentences of %s", english).isEqualTo(en.keySet());
        for (String key : en.stringPropertyNames()) {
            assertThat(en.getProperty(key)).as("%s in English", key).isNotBlank();
            assertThat(fr.getProperty(key)).as("%s in French", key).isNotBlank();
            assertThat(blanks(fr.getProperty(key))).as("blanks of %s", key).isEqualTo(blanks(en.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("an apostrophe is doubled, as otherwise it and what follows would vanish")
    void apostrophesAreDoubled(Path english) throws IOException {
        for (Path file : List.of(english, french(english))) {
            read(file).forEach((key, sentence) -> assertThat(unquoted((String) sentence)).as("%s in %s", key, file)
                    .doesNotContain("'"));
        }
    }

    private static String unquoted(String sentence) {
        return QUOTED_BRACES.matcher(sentence.replace("''", "")).replaceAll("");
    }

    private static boolean isText(Path file) {
        String path = file.toString().replace('\\', '/');
        String name = file.getFileName().toString();
        return !path.contains("/src/test/") && !path.contains("/template/")
                && (name.endsWith("_fr.properties") || name.equals("messages.properties")
                        || name.equals("bundle.properties"));
    }

    private static Path english(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace("_fr.properties", ".properties"));
    }

    private static Path french(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Repository.ROOT.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new TreeSet<>();
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            blanks.add(blank.group());
        }
        return blanks;
    }
}
