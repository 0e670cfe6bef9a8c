package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct of the language, as its documentation describes it. */
class ConstructsTest {

    static Stream<Path> constructs() {
        return Corpus.constructs().stream();
    }

    static Stream<Path> policy() {
        return Corpus.policy(".drl").stream();
    }

    /** Some need operators that the engine knows only with a further library. */
    static Stream<Path> examples() {
        return Corpus.examples().stream().filter(file -> KieParser.complaints(Corpus.read(file)).isEmpty());
    }

    static Stream<Path> trees() {
        return Corpus.constructs().stream().filter(file -> Files.exists(approved(file)));
    }

    @ParameterizedTest
    @MethodSource({"constructs", "policy", "examples"})
    void isReadWithoutMistakeWhereTheEngineReadsIt(Path file) {
        String text = Corpus.read(file);

        assertThat(KieParser.complaints(text)).as("the engine").isEmpty();
        assertThat(SyntaxTree.parse(text).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"constructs", "policy", "examples"})
    void keepsEveryCharacter(Path file) {
        String text = Corpus.read(file);

        assertThat(SyntaxTree.parse(text).root().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource({"constructs", "policy", "examples"})
    void hasNoPartThatIsNotUnderstood(Path file) {
        SyntaxNode root = SyntaxTree.parse(Corpus.read(file)).root();

        assertThat(root.all(SyntaxKind.ERROR)).isEmpty();
        assertThat(root.all(SyntaxKind.STRAY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void hasTheApprovedTree(Path file) throws IOException {
        String tree = TreeText.of(SyntaxTree.parse(Corpus.read(file)).root());

        assertThat(tree).isEqualTo(Files.readString(approved(file)));
    }

    /** The tree beside a construct, as it was approved. */
    private static Path approved(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".drl", ".tree"));
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void isTheSameWhateverStandsBeforeAndBehind(Path file) {
        String text = Corpus.read(file);
        List<String> around = List.of("// a comment\n" + text, text + "\n// a comment\n", "\n\n" + text + "\n\n",
                text.replace("\n", "\r\n"), text.replace("\n", "\r"), text.replace("    ", "\t"));

        assertThat(around).allSatisfy(other -> assertThat(SyntaxTree.parse(other).errors()).isEmpty());
    }
}
