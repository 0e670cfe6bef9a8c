package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told of their mistakes. Each folder of {@code src/test/resources/broken} makes one kind of mistake in a project
 * that is sound otherwise, and holds what is said of it in both languages. To approve changed texts, run with
 * {@code -Dapprove=true} and read the difference.
 */
class BrokenProjectsTest {

    @TempDir
    Path workspace;

    static Stream<Path> mistakes() {
        return BrokenProject.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsItsAuthorWhatIsWrong(Path mistake) throws Exception {
        BrokenProject project = BrokenProject.of(mistake, workspace);

        Compilation compilation = project.compile();

        check(mistake.resolve("expected.en.txt"), project.told(compilation, Locale.ENGLISH));
        check(mistake.resolve("expected.fr.txt"), project.told(compilation, Locale.FRENCH));
    }

    private static void check(Path approved, String told) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(approved, told);
        }
        assertThat(told).isEqualTo(Files.readString(approved));
    }
}
