package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.text.TextEdit;

/** After any edits the tree is the same as the tree of the edited text read from scratch. */
class EditsTest {

    private static final List<String> SCRAPS = List.of("(", ")", "{", "}", "\"", "'", "end",
            "rule \"x\" when then end\n",
            "rule", "when", "\nthen\n", "\nend\n", "declare", "==", "=", "&&", "||", ",", ";", ":", "$x", "@", "//",
            "/*",
            "*/", "\n", "\r", "\r\n", " ", "é", "not", "from", "3", ".", "\u0000", "\uD83D", "\uD83D\uDE00", "\u05D0",
            "import x.Y\n", "package a\n", "salience 3\n", "`", "\\", "#", ">", "quand\n", "fin\n", "règle \"x\"\n");
    private static final List<Path> FILES = Stream
            .of(Corpus.policy(".drl"), Corpus.policy(".dslr"), Corpus.policy(".dsl"), Corpus.constructs())
            .flatMap(List::stream).toList();
    private static final Keywords FRENCH = new Keywords(
            Map.of("règle", "rule", "quand", "when", "alors", "then", "fin", "end"));

    record Edit(double place, double length, String scrap) {

        TextEdit on(String text) {
            int start = (int) (place * text.length());
            int end = Math.min(text.length(), start + (int) (length * 60));
            return new TextEdit(start, end - start, scrap);
        }
    }

    @Property(tries = 400)
    void areTheSameAsReadingFromScratch(@ForAll("files") Path file, @ForAll("edits") List<Edit> edits) {
        String name = file.toString();
        SourceKind kind = name.endsWith(".dsl")
                ? SourceKind.SENTENCES
                : name.endsWith(".dslr") ? SourceKind.SENTENCE_RULES : SourceKind.RULES;
        SyntaxTree tree = SyntaxTree.parse(kind, Corpus.read(file), FRENCH, () -> false);
        for (Edit edit : edits) {
            String text = edit.on(tree.text()).on(tree.text());
            tree = tree.with(edit.on(tree.text()));

            assertThat(tree.root().text()).isEqualTo(text);
            assertThat(tree.isSameAs(SyntaxTree.parse(kind, text, FRENCH, () -> false))).isTrue();
        }
    }

    @Provide
    Arbitrary<Path> files() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0, 1),
                Arbitraries.of(SCRAPS)).as(Edit::new).list().ofMinSize(1).ofMaxSize(6);
    }
}
