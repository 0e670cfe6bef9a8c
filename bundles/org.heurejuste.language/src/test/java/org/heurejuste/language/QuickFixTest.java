package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes whose mend is known. */
class QuickFixTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule "x" when Customer( tenureMonths = 3 ) then end      | rule "x" when Customer( tenureMonths == 3 ) then end
            rule "x" when Customer( tenureMonths => 3 ) then end     | rule "x" when Customer( tenureMonths >= 3 ) then end
            rule "x" when Customer( a and b ) then end               | rule "x" when Customer( a && b ) then end
            rule "x" when Customer( id match "a" ) then end          | rule "x" when Customer( id matches "a" ) then end
            rule "x" when Customer() then f( 1 ) ); end              | rule "x" when Customer() then f( 1 ) ; end
            rule "x" when Customer( ( a = b ) ) then end             | rule "x" when Customer( ( a == b ) ) then end
            rule "x" when $c : Customer() then end                   | rule "x" when Customer() then end
            rule "x" when Customer( $t : tenureMonths ) then end     | rule "x" when Customer( tenureMonths ) then end
            """)
    void isMended(String broken, String mended) {
        Editor editor = Editor.in(broken);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, broken)))
                .contains(mended);
    }

    @Test
    void aMissingBracketIsWritten() {
        String broken = "rule \"x\"\nwhen\n    Customer( id == 3\n    Contact()\nthen\nend\n";
        Editor editor = Editor.in(broken);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, broken)))
                .containsExactly(broken.replace("3\n", "3)\n"));
    }

    @Test
    void aBracketOfAConsequenceIsClosedBeforeTheSemicolon() {
        String broken = "rule \"x\"\nwhen\nthen\n    insert( new Apology( 3 );\nend\n";
        Editor editor = Editor.in(broken);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, broken)))
                .contains(broken.replace("3 );", "3 ));"));
    }

    @Test
    void aMissingEndIsWritten() {
        String broken = "rule \"x\"\nwhen\nthen\n\nrule \"y\"\nwhen\nthen\nend\n";
        Editor editor = Editor.in(broken);
        String mended = Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, broken)).findFirst().orElseThrow();

        assertThat(SyntaxTree.parse(mended).errors()).isEmpty();
    }

    /** What compiling the policy finds is mended with the nearest known word, or an import. */
    @Test
    void theNearestKnownWordIsProposed() {
        String text = """
                package org.heurejuste.service
                rule "a" when Custmer( ) then end
                rule "b" when Customer( tenurMonths > 3 ) then end
                rule "c" when Contact( mood == Mood.ANGRI ) then end
                rule "d" when $c : Customer( id == $d ) then end
                rule "e" when LocalTime( ) then end
                """;
        Editor editor = Editor.in(text);
        List<String> mended = Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(diagnostic -> mends(editor, diagnostic, text)).toList();

        assertThat(mended).contains(text.replace("Custmer", "Customer"), text.replace("tenurMonths", "tenureMonths"),
                text.replace("ANGRI", "ANGRY"), text.replace("$d", "$c"),
                text.replace("service\n", "service\nimport java.time.LocalTime\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contact( mood == "ANGRY" )            | insert( 1 );           | "ANGRY"         | Mood.ANGRY
            $c : Customer()                       | $c.getTenurMonths();   | getTenurMonths  | getTenureMonths
            $c : Customer()                       | insert( Mood.ANGRI );  | ANGRI           | ANGRY
            Customer()                            | insert( new Apolgy() ); | Apolgy         | Apology
            $customer : Customer()                | insert( $custmer );    | $custmer        | $customer
            Customer()                            | isert( 1 );            | isert           | insert
            Customer( id.lenght() > 3 )           | insert( 1 );           | lenght          | length
            """)
    void conditionsAndConsequencesAreMended(String condition, String consequence, String wrong, String right) {
        String text = "package org.heurejuste.service\nrule \"x\" @clause(A1) when " + condition + " then "
                + consequence
                + "\nend\n";
        Editor editor = Editor.in(text);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, text)))
                .contains(text.replace(wrong, right));
    }

    @Test
    void aTypeOfAnotherPackageIsImported() {
        String text = "package elsewhere\nrule \"x\" @clause(A1) when Customer() then end\n";
        Editor editor = Editor.in(text);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, text)))
                .containsExactly("package elsewhere\nimport org.heurejuste.service.Customer"
                        + text.substring("package elsewhere".length()));
    }

    @Test
    void aSecondRuleOfTheSameNameGetsAName() {
        String rule = "rule \"x\" @clause(A1) when Customer() then end\n";
        String text = "package org.heurejuste.service\n" + rule + rule;
        Editor editor = Editor.in(text);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, text)))
                .containsExactly("package org.heurejuste.service\n" + rule + rule.replace("\"x\"", "\"x 2\""));
    }

    @Test
    void theClauseInTheNameOfARuleIsLinked() {
        String text = "package org.heurejuste.service\nrule \"Apology, after D1\"\nwhen Customer() then end\n";
        Editor editor = Editor.in(text);

        assertThat(Diagnostics.of(editor.snapshot(), editor.path()).stream()
                .flatMap(found -> mends(editor, found, text)))
                .containsExactly(text.replace("\nwhen", "\n    @clause(D1)\nwhen"));
    }

    @Test
    void mendsHaveTitlesInBothLanguages() {
        Editor editor = Editor.in("rule \"x\" when Customer( id = 3 ) then end");
        List<QuickFix> fixes = QuickFixes.of(editor.snapshot(),
                Diagnostics.of(editor.snapshot(), editor.path()).get(0));

        assertThat(fixes).extracting(fix -> fix.title().in(Locale.FRENCH)).containsExactly("Remplacer par `==`");
        assertThat(fixes).extracting(fix -> fix.title().in(Locale.ENGLISH)).containsExactly("Replace by `==`");
    }

    private static Stream<String> mends(Editor editor, Diagnostic found, String text) {
        return QuickFixes.of(editor.snapshot(), found).stream().map(fix -> TextEdit.apply(fix.edits(), text));
    }
}
