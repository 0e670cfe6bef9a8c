package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;
import org.junit.jupiter.api.Test;

/** Whose spelling is looked at: what people write for people, and no code. */
class ProseTest {

    @Test
    void commentsNamesOfRulesAndTextsOfSeveralWords() {
        assertThat(prose(SourceKind.RULES, """
                /* a comment */
                rule "Apology" // another
                    @clause(A1) @note("several words") @code("single")
                when
                    Contact( id == "X1", text == "we are sorry" )
                then
                    insert( new Letter( "code" ) );
                end
                query "late" ( int x ) Contact() end
                """)).containsExactly("/* a comment */", "\"Apology\"", "// another", "\"several words\"",
                "\"we are sorry\"", "\"late\"");
    }

    @Test
    void labelsOfOneWord() {
        assertThat(prose(SourceKind.RULES, """
                declare enum Severity
                    MINOR( "mineure", "minor" );
                    fr : String en : String
                end
                declare Case
                    @labels(fr="affaire", en="case")
                    id : String @labels(fr="numéro", en="number") @default("none")
                end
                """)).containsExactly("\"mineure\"", "\"minor\"", "\"affaire\"", "\"case\"", "\"numéro\"",
                "\"number\"");
    }

    @Test
    void sentencesWithoutTheirHolesAndWithoutTheirMeaning() {
        assertThat(prose(SourceKind.SENTENCES, """
                # a comment
                [when]the wait of {minutes} minutes=Contact( waitMinutes > {minutes} )
                [then]le client {name:\\w+}=insert( {name} );
                """)).containsExactly("# a comment", "the wait of ", " minutes", "le client ");
    }

    @Test
    void rulesInSentences() {
        assertThat(prose(SourceKind.SENTENCE_RULES, """
                rule "Waiting"
                when
                    the wait of 3 minutes
                then
                    apologise
                end
                """)).containsExactly("\"Waiting\"", "the wait of 3 minutes", "apologise");
    }

    private static List<String> prose(SourceKind kind, String text) {
        return Prose.of("a", SyntaxTree.parse(kind, text, Keywords.none(), () -> false)).stream()
                .map(range -> text.substring(range.offset(), range.offset() + range.length())).toList();
    }
}
