package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small texts, sound ones and wrong ones, written from the language's documentation; the engine's parser judges them. */
class JudgedTest {

    static Stream<String> texts() {
        return Stream.of(Corpus.read(Path.of("src/test/resources/judged.txt")).split("\n----\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTakenOrRefusedAsByTheEngine(String text) {
        SyntaxTree tree = SyntaxTree.parse(text);

        assertThat(tree.errors().isEmpty()).as("%s; the engine: %s", tree.errors(), KieParser.complaints(text))
                .isEqualTo(KieParser.complaints(text).isEmpty());
        assertThat(tree.root().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isUnderstoodAsAWholeWhereItIsSound(String text) {
        SyntaxTree tree = SyntaxTree.parse(text);

        if (tree.errors().isEmpty()) {
            assertThat(tree.root().all(SyntaxKind.ERROR)).isEmpty();
            assertThat(tree.root().all(SyntaxKind.STRAY)).isEmpty();
        }
    }
}
