package org.heurejuste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every package of the sources has. */
class SourcesTest {

    static Stream<Path> packages() {
        return Repository.sources(Repository.ROOT.resolve("bundles"), SourcesTest::isProductJava).stream()
                .map(Path::getParent).distinct().map(Repository.ROOT::relativize);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageIsDescribedAndNullMarked(Path folder) throws IOException {
        Path description = Repository.ROOT.resolve(folder).resolve("package-info.java");

        assertThat(description).exists();
        assertThat(Files.readString(description)).contains("/**").contains("@NullMarked");
    }

    private static boolean isProductJava(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/src/test/");
    }
}
