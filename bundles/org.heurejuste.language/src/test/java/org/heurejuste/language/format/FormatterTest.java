package org.heurejuste.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one layout of rule files. */
class FormatterTest {

    static Stream<Path> files() throws IOException {
        return Stream.concat(files(Path.of("src/test/resources/constructs")),
                files(Path.of("../../rules/service-policy/src/main")));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void laidOutTwiceATextIsTheSameAsLaidOutOnce(Path file) throws IOException {
        String once = formatted(Files.readString(file));

        assertThat(formatted(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyWordAndCommentStays(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(words(formatted(text))).isEqualTo(words(text));
        assertThat(SyntaxTree.parse(formatted(text)).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aTextWithoutAnyLayoutGetsOne(Path file) throws IOException {
        String text = Files.readString(file);
        if (!text.contains("//")) {
            String squeezed = text.replaceAll("[ \\t]+", " ");

            assertThat(words(formatted(squeezed))).isEqualTo(words(squeezed));
            assertThat(formatted(formatted(squeezed))).isEqualTo(formatted(squeezed));
        }
    }

    @Test
    void aRuleIsLaidOut() {
        assertThat(formatted("""
                package  shop
                import a.B
                rule "A" @clause(D1) salience 10 when $c:Customer(age>3,name=="x",$n : name) // who
                  not Contact( )
                  then insert(new Apology($c));
                if (x) {
                y();
                }
                end
                rule B when then end
                """)).isEqualTo("""
                package shop
                import a.B

                rule "A"
                    @clause(D1)
                    salience 10
                when
                    $c : Customer( age > 3, name == "x", $n : name ) // who
                    not Contact()
                then
                    insert(new Apology($c));
                    if (x) {
                        y();
                    }
                end

                rule B
                when
                then
                end
                """);
    }

    @Test
    void aDeclarationIsLaidOut() {
        assertThat(formatted("""
                declare enum Size @labels(fr="taille", en="size") SMALL("petit"), LARGE("grand"); label:String end
                // what it weighs
                declare   Weight @term
                      kilos:int=3 @unit(kg)
                  end
                """)).isEqualTo("""
                declare enum Size @labels(fr="taille", en="size")
                    SMALL("petit"), LARGE("grand");
                    label : String
                end

                // what it weighs
                declare Weight
                    @term
                    kilos : int = 3 @unit(kg)
                end
                """);
    }

    @Test
    void aStatementWithMistakesIsLeftAlone() {
        String broken = "rule A\nwhen\n  X(  a = 3 )\nthen\nend\n";

        assertThat(formatted(broken + "rule B when then end\n")).startsWith(broken)
                .contains("rule B\nwhen\nthen\nend\n");
    }

    @Test
    void lineEndsOfTheFileAreKept() {
        assertThat(formatted("rule A when then end\r\n")).isEqualTo("rule A\r\nwhen\r\nthen\r\nend\r\n");
    }

    @Test
    void whatStandsInBracketsIsPutUnderTheFirstWordBehindThem() {
        assertThat(formatted("""
                rule "A"
                when
                    $c : Customer( age > 3,
                    name == "x" )
                then
                    insert( new Apology( $c,
                    null ) );
                end
                """)).isEqualTo("""
                rule "A"
                when
                    $c : Customer( age > 3,
                                   name == "x" )
                then
                    insert( new Apology( $c,
                                         null ) );
                end
                """);
    }

    private static String formatted(String text) {
        return TextEdit.apply(Formatter.format(SyntaxTree.parse(text)), text);
    }

    private static List<String> words(String text) {
        return SyntaxTree.parse(text).root().allTokens().stream().map(SyntaxToken::text)
                .filter(word -> !word.isBlank()).toList();
    }
}
