package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every package and every text of the sources has. */
class SourcesTest {

    static Stream<Path> packages() {
        return Repository.sources(Repository.ROOT.resolve("bundles"), SourcesTest::isProductJava).stream()
                .map(Path::getParent).distinct().map(Repository.ROOT::relativize);
    }

    static Stream<Path> englishTexts() {
        return Repository.sources(Repository.ROOT.resolve("bundles"), SourcesTest::isEnglishText).stream()
                .map(Repository.ROOT::relativize);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageIsDescribedAndNullMarked(Path folder) throws IOException {
        Path description = Repository.ROOT.resolve(folder).resolve("package-info.java");

        assertThat(description).exists();
        assertThat(Files.readString(description)).contains("/**").contains("@NullMarked");
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void aTextIsThereInFrenchToo(Path english) throws IOException {
        Path french = english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties"));

        assertThat(Repository.ROOT.resolve(french)).exists();
        assertThat(keys(french)).isEqualTo(keys(english));
    }

    private static Set<String> keys(Path texts) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Repository.ROOT.resolve(texts))) {
            properties.load(in);
        }
        assertThat(properties.values()).as(texts + " leaves no text empty").doesNotContain("");
        return properties.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProductJava(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/src/test/");
    }

    private static boolean isEnglishText(Path file) {
        String name = file.getFileName().toString();
        return (name.equals("messages.properties") || name.equals("bundle.properties"))
                && !file.toString().contains("/src/test/");
    }
}
