package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.policy.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of sentences, sound ones and wrong ones, written from the language's documentation; the engine's reader judges them. */
class JudgedSentencesTest {

    static Stream<String> texts() {
        return Stream.of(Corpus.read(Path.of("src/test/resources/judged-sentences.txt")).split("\n----\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTakenOrRefusedAsByTheEngine(String text) throws IOException {
        SyntaxTree tree = parse(text);
        DSLTokenizedMappingFile engine = new DSLTokenizedMappingFile();

        boolean taken = engine.parseAndLoad(new StringReader(text));

        assertThat(tree.errors().isEmpty()).as("%s; the engine: %s", tree.errors(), engine.getErrors())
                .isEqualTo(taken);
        assertThat(tree.root().text()).isEqualTo(text);
        if (taken) {
            assertThat(phrases(tree)).isEqualTo(phrases(engine));
        }
    }

    private static SyntaxTree parse(String text) {
        return SyntaxTree.parse(SourceKind.SENTENCES, text, Keywords.none(), () -> false);
    }

    private static List<String> phrases(SyntaxTree tree) {
        return tree.root().nodes(SyntaxKind.DEFINITION).map(Sentences::phrase).map(JudgedSentencesTest::dense).toList();
    }

    private static List<String> phrases(DSLTokenizedMappingFile engine) {
        return engine.getMapping().getEntries().stream().map(DSLMappingEntry::getMappingKey)
                .map(JudgedSentencesTest::dense).toList();
    }

    /** The engine adds blanks and takes others away. */
    private static String dense(String words) {
        return words.replaceAll("\\s", "");
    }
}
