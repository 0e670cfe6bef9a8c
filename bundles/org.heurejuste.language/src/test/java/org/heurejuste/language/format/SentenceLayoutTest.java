package org.heurejuste.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.junit.jupiter.api.Test;

/** The layout of sentences and of rules in sentences. */
class SentenceLayoutTest {

    private static final String FOLDER = "src/main/resources/org/heurejuste/service/";
    private static final String RULES = FOLDER + "customers-truth.dslr";
    private static final String SENTENCES = FOLDER + "phrases_fr.dsl";

    @Test
    void rulesInSentencesAreIndentedByWhatTheirLinesAre() throws PolicyProjectException {
        assertThat(formatted(RULES, """


                package org.heurejuste.service\s\s



                  // What it is for.
                  règle "x"
                @clause(B1)
                      quand
                Il y a un client\s\s\s
                // A comment.
                         - avec une suite
                /* A long
                  comment. */


                > Contact()
                alors
                Conseiller  d'accepter ce qui est dit
                  fin


                """)).isEqualTo("""
                package org.heurejuste.service

                // What it is for.
                règle "x"
                    @clause(B1)
                quand
                    Il y a un client
                        // A comment.
                        - avec une suite
                    /* A long
                  comment. */

                    > Contact()
                alors
                    Conseiller  d'accepter ce qui est dit
                fin
                """);
    }

    @Test
    void sentencesKeepTheirOwnBlanks() throws PolicyProjectException {
        assertThat(formatted(SENTENCES, """
                  # A comment.\s

                    [when]Il y a  un client = Customer( id )\s



                [then]Dire {x}=insert( {x} );""")).isEqualTo("""
                # A comment.

                [when]Il y a  un client = Customer( id )

                [then]Dire {x}=insert( {x} );
                """);
    }

    /** Blanks put in at random before and behind lines are taken out again, and the rules stay what they are. */
    @Test
    void whatTheRulesSayStays() throws PolicyProjectException {
        PolicyProject policy = PolicyProject.open(Path.of("../../rules/service-policy"));
        List<String> meant = PolicyCompiler.ruleTexts(policy).stream().map(SentenceLayoutTest::words).toList();
        Random random = new Random(7);
        PolicyProject messy = policy;
        for (String path : List.of(RULES, SENTENCES, FOLDER + "skills.dslr", FOLDER + "phrases_en.dsl")) {
            String text = policy.source(path).orElseThrow().text();
            StringBuilder mess = new StringBuilder();
            text.lines().forEach(line -> mess.append(" ".repeat(random.nextInt(5))).append(line)
                    .append("\t".repeat(random.nextInt(2))).append("\n".repeat(1 + random.nextInt(2))));
            String laidOut = formatted(path, mess.toString());
            assertThat(formatted(path, laidOut)).isEqualTo(laidOut);
            messy = messy.withText(path, laidOut);
        }

        assertThat(PolicyCompiler.ruleTexts(messy)).extracting(SentenceLayoutTest::words).isEqualTo(meant);
    }

    @Test
    void theFilesOfTheHouseAreLaidOut() throws PolicyProjectException {
        LanguageSnapshot snapshot = LanguageSnapshot.of(PolicyProject.open(Path.of("../../rules/service-policy")),
                () -> false);

        assertThat(snapshot.trees().values()).allSatisfy(tree -> assertThat(Formatter.format(tree)).isEmpty());
    }

    private static String words(String drl) {
        return drl.replaceAll("\\s+", " ");
    }

    private static String formatted(String path, String text) throws PolicyProjectException {
        SyntaxTree tree = LanguageSnapshot.of(PolicyProject.open(Path.of("../../rules/service-policy")), () -> false)
                .withText(path, text, () -> false).tree(path).orElseThrow();
        return TextEdit.apply(Formatter.format(tree), text);
    }
}
