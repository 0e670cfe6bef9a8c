package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.heurejuste.policy.SourceKind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, no hang, no lost character. */
class TrustTest {

    private static final int HUGE = 10 * 1024 * 1024;

    static Stream<Path> files() {
        return Stream.of(Corpus.constructs(), Corpus.policy(".drl"), Corpus.policy(".dslr"), Corpus.policy(".dsl"))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWhereverItIsCutOff(Path file) {
        String text = Corpus.read(file);
        SourceKind kind = kind(file);
        SyntaxTree tree = parse(kind, text);
        int step = text.length() < 1500 ? 1 : 29;
        for (int end = text.length(); end >= 0; end -= step) {
            String cut = text.substring(0, end);
            tree = tree.withText(cut, () -> false);
            assertThat(tree.root().text()).isEqualTo(cut);
            if (end % 97 == 0) {
                assertThat(tree.isSameAs(parse(kind, cut))).as("cut at %s", end).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "<", "!", "-", "a.", "a ? b : ", "x = ", "not ", "(A() or ", "@a(", "a && ",
        "\"", "'", "/*", "/a[", "new A[", "($x", "a( b, ", "\u0000", "=", "[a:", "if(", "and ", "else if(x) do[a] "})
    void bearsEndlessRepetition(String part) {
        String repeated = part.repeat(part.equals("(") ? 100_000 : 10_000);
        for (String start : List.of("", "rule A when ", "rule A when X( ", "rule A when then ", "declare X ", "@",
                "query x ",
                "rule A salience ", "function f() {", "rule A when X() from ")) {
            String text = start + repeated;
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThat(SyntaxTree.parse(text).root().text()).isEqualTo(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "\u0000"})
    void bearsLinesOfTenMegabytes(String part) {
        bears(part.repeat(HUGE / part.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "( ", "\uD83D\uDE00"})
    void bearsLinesOfAMillionWords(String part) {
        bears(part.repeat(1_000_000));
    }

    private static void bears(String rest) {
        String line = "rule A when X( name == " + rest;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> assertThat(SyntaxTree.parse(line).root().text()).isEqualTo(line));
    }

    @Test
    void nestsAsDeepAsTheEngineAndTellsWhatIsDeeper() {
        assertThat(SyntaxTree.parse("rule A when X( " + "(".repeat(90) + "a" + ")".repeat(90) + " ) then end").errors())
                .isEmpty();
        assertThat(
                SyntaxTree.parse("rule A when X( " + "(".repeat(900) + "a" + ")".repeat(900) + " ) then end").errors())
                .extracting(SyntaxError::problem).contains(SyntaxProblem.NESTING);
    }

    @Test
    void toldMistakesLieInTheText() {
        for (Path file : Corpus.brokenRules()) {
            String text = Corpus.read(file);
            assertThat(SyntaxTree.parse(text).errors()).allSatisfy(error -> {
                assertThat(error.offset()).isBetween(0, text.length());
                assertThat(error.offset() + error.length()).isBetween(0, text.length());
            });
        }
    }

    @Test
    void severalMistakesOfARuleAreAllTold() {
        String text = """
                rule "A"
                when
                    Customer( tenureMonths = 3, cooperative == )
                    Contact( urgent
                    Incident( kind => 5 )
                then
                    insert( new Apology( );
                end

                rule "B"
                when
                then
                """;
        assertThat(SyntaxTree.parse(text).errors()).extracting(SyntaxError::problem).containsExactly(
                SyntaxProblem.COMPARISON, SyntaxProblem.MISSING_VALUE, SyntaxProblem.MISSING,
                SyntaxProblem.COMPARISON, SyntaxProblem.OPEN_BRACKET, SyntaxProblem.MISSING_END);
    }

    @Test
    void mixedLineEndsAndRightToLeftTextAreKept() {
        String text = "rule \"\u05E9\u05DC\u05D5\u05DD \u202Eabc\"\r\nwhen\rX( \u05D0\u05D1 == \"\uD83D\uDE80\" )\nthen\r\n// \u0627\n\rend";

        assertThat(SyntaxTree.parse(text).errors()).isEmpty();
        assertThat(SyntaxTree.parse(text).root().text()).isEqualTo(text);
    }

    @Test
    void canBeCancelled() {
        assertThatThrownBy(
                () -> SyntaxTree.parse(SourceKind.RULES, "rule A when then end", Keywords.none(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static SourceKind kind(Path file) {
        String name = file.toString();
        return name.endsWith(".dsl")
                ? SourceKind.SENTENCES
                : name.endsWith(".dslr") ? SourceKind.SENTENCE_RULES : SourceKind.RULES;
    }

    private static SyntaxTree parse(SourceKind kind, String text) {
        return SyntaxTree.parse(kind, text, Keywords.none(), () -> false);
    }
}
