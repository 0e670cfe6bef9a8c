package org.heurejuste.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.policy.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of sentences, and rules written in them. */
class SentenceFilesTest {

    private static final Keywords FRENCH = new Keywords(
            Map.of("règle", "rule", "quand", "when", "alors", "then", "fin de la règle", "end"));

    @Test
    void aLineIsAScopeAPhraseWithHolesAndAMapping() {
        SyntaxTree tree = sentences("""
                # the customer
                [when][Customer]waits {n:\\d+} minutes, at {least}=Contact( waitMinutes >= {n} )
                [keyword]règle=rule
                [*]always=eval( true )
                """);

        assertThat(tree.errors()).isEmpty();
        assertThat(TreeText.of(tree.root())).isEqualTo("""
                FILE
                  DEFINITION
                    SCOPE [ when ]
                    SCOPE [ Customer ]
                    PHRASE
                      ' waits\s
                      HOLE { n:\\d+ }
                      '  minutes, at\s
                      HOLE { least }
                    ' =
                    PHRASE
                      ' Contact( waitMinutes >=\s
                      HOLE { n }
                      '  )
                  DEFINITION
                    SCOPE [ keyword ]
                    PHRASE règle
                    ' =
                    PHRASE rule
                  DEFINITION
                    SCOPE [ * ]
                    PHRASE always
                    ' =
                    PHRASE eval( true )
                """);
    }

    @Test
    void aLineThatDefinesNothingIsTold() {
        assertThat(sentences("no sentence\n[when]a=b\n[when]no mapping\n").errors())
                .extracting(SyntaxError::problem, SyntaxError::offset)
                .containsExactly(tuple(SyntaxProblem.DEFINITION, 0),
                        tuple(SyntaxProblem.DEFINITION, 22));
    }

    @Test
    void aDefinitionGoesOnUntilTheNextBegins() {
        SyntaxTree tree = sentences("""
                [when]The customer is at least {age} years old
                  and lives in {town}=
                    # for example Paris
                    Customer( age >= {age},

                        town == "{town}" )
                [then]x=y
                """);

        assertThat(tree.errors()).isEmpty();
        SyntaxNode definition = tree.root().nodes(SyntaxKind.DEFINITION).findFirst().orElseThrow();
        assertThat(Sentences.phrase(definition))
                .isEqualTo("The customer is at least {age} years old and lives in {town}");
        assertThat(Sentences.mapping(definition)).isEqualTo("Customer( age >= {age}, town == \"{town}\" )");
        assertThat(tree.root().nodes(SyntaxKind.DEFINITION)).hasSize(2);
    }

    @Test
    void theWordsOfASentenceAreARegularExpression() {
        SyntaxTree tree = sentences(
                "[when]Customers? (is|are) {age:\\d{1,3}} years? old \\(at least\\)=C( age >= {age} )\n");

        SyntaxNode definition = tree.root().nodes(SyntaxKind.DEFINITION).findFirst().orElseThrow();

        assertThat(Sentences.expand(definition, "Customer is 30 years old (at least)")).isEqualTo("C( age >= 30 )");
        assertThat(Sentences.holes(Sentences.phrase(definition))).containsExactly("age");
    }

    @Test
    void mistakesOfSentencesAreToldWhereTheyAre() {
        assertThat(sentences("[whenever]a=b\n[when]a ( b=c\n[when]a {1}=b\n[when]a=b {c\n[when]a=b }\n[when]a=b {}\n")
                .errors()).extracting(SyntaxError::problem, SyntaxError::offset).containsExactly(
                        tuple(SyntaxProblem.SENTENCE_SCOPE, 0), tuple(SyntaxProblem.SENTENCE_PATTERN, 20),
                        tuple(SyntaxProblem.HOLE_NAME, 36), tuple(SyntaxProblem.OPEN_BRACKET, 52),
                        tuple(SyntaxProblem.LONE_BRACKET, 65), tuple(SyntaxProblem.HOLE_NAME, 77));
    }

    @Test
    void linesOfConditionsAndConsequencesAreSentencesUnlessMarked() {
        SyntaxTree tree = rules("""
                package shop
                règle "l'accueil" @clause(A1)
                quand
                    // un commentaire
                    Le client n'est pas "poli"
                    > not Customer( age > 3 )
                    - a plus de 3 ans
                alors
                    S'excuser
                    > insert( 3 );
                fin de la règle
                rule "x"
                when
                then
                end
                """);

        assertThat(tree.errors()).isEmpty();
        assertThat(tree.root().all(SyntaxKind.SENTENCE)).extracting(SyntaxNode::text)
                .containsExactly("Le client n'est pas \"poli\"", "- a plus de 3 ans", "S'excuser");
        assertThat(tree.root().all(SyntaxKind.PATTERN)).hasSize(1);
        assertThat(tree.root().nodes(SyntaxKind.RULE)).hasSize(2);
        assertThat(tree.root().text()).isEqualTo(tree.text());
    }

    @Test
    void mistakesOfRulesInSentencesAreTold() {
        assertThat(rules("règle \"a\"\nquand\n    Une phrase\n    > X( a = 3 )\nalors\n\nrègle \"b\"\nquand\nalors\n")
                .errors()).extracting(SyntaxError::problem).containsExactly(SyntaxProblem.COMPARISON,
                        SyntaxProblem.MISSING_END, SyntaxProblem.MISSING_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[when]x*=A()", "[when]x?=A()", "[when]a|=A()", "[when]()=A()", "[then]\\d*=f();"})
    void aSentenceThatFitsNothingIsTold(String text) {
        assertThat(sentences(text).errors()).extracting(SyntaxError::problem)
                .containsExactly(SyntaxProblem.SENTENCE_OF_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[when]{a}=b {a}", "[when]{a:.*}=b {a}", "[when]x* y=A()", "[when]- {a} {b}={a} {b}"})
    void aSentenceWithAHoleForAnythingIsSound(String text) {
        assertThat(sentences(text).errors()).isEmpty();
    }

    private static SyntaxTree sentences(String text) {
        return SyntaxTree.parse(SourceKind.SENTENCES, text, Keywords.none(), () -> false);
    }

    private static SyntaxTree rules(String text) {
        return SyntaxTree.parse(SourceKind.SENTENCE_RULES, text, FRENCH, () -> false);
    }
}
