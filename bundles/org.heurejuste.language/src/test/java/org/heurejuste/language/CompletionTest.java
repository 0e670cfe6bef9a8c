package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.junit.jupiter.api.Test;

/** What an analyst is offered while writing a rule of the service policy. */
class CompletionTest {

    private static final Locale FR = Locale.FRENCH;
    private static final Locale EN = Locale.ENGLISH;

    @Test
    void typesAreOfferedWhereAConditionBegins() {
        assertThat(Editor.in("rule \"x\"\nwhen\n    Cust|\nthen\nend\n").completions(EN)).startsWith("Customer");
        assertThat(Editor.in("rule \"x\"\nwhen\n    |").completions(EN)).contains("Customer", "Incident", "not",
                "exists",
                "accumulate");
    }

    @Test
    void aTypeIsFoundByWhatPeopleCallIt() {
        assertThat(Editor.in("rule \"x\"\nwhen\n    excus|\nthen\nend\n").completions(FR)).contains("Apology");
    }

    @Test
    void fieldsOfThePatternAreOfferedInItsBrackets() {
        List<Completion> proposals = Editor.in("rule \"x\"\nwhen\n    Customer( |\nthen\nend\n").proposals(FR);

        assertThat(proposals).extracting(Completion::label).startsWith("complaintsLastYear", "cooperative");
        assertThat(proposals).filteredOn(proposal -> proposal.label().equals("tenureMonths"))
                .extracting(Completion::detail).containsExactly("ancienneté — champ de `Customer`");
    }

    @Test
    void operatorsFitTheFieldsType() {
        assertThat(Editor.in("rule \"x\"\nwhen\n    Customer( tenureMonths | )\nthen\nend\n").completions(EN))
                .contains(">=", "<", "in").doesNotContain("matches", "contains");
        assertThat(Editor.in("rule \"x\"\nwhen\n    Customer( cooperative | )\nthen\nend\n").completions(EN))
                .containsExactly("==", "!=");
        assertThat(Editor.in("rule \"x\"\nwhen\n    Customer( id | )\nthen\nend\n").completions(EN)).contains("matches")
                .doesNotContain(">");
    }

    @Test
    void valuesOfTheEnumAreOfferedWithTheirLabels() {
        List<Completion> proposals = Editor.in("rule \"x\"\nwhen\n    Contact( channel == |\nthen\nend\n")
                .proposals(FR);

        assertThat(proposals.subList(0, 5)).extracting(Completion::text).containsExactlyInAnyOrder("Channel.IN_PERSON",
                "Channel.PHONE", "Channel.EMAIL", "Channel.CHAT", "Channel.LETTER");
        assertThat(proposals).extracting(Completion::detail).contains("courriel — valeur de `Channel`");
        assertThat(Editor.in("rule \"x\"\nwhen\n    Contact( channel in ( Channel.PHONE, | ) )\nthen\nend\n")
                .completions(FR))
                .contains("EMAIL");
        assertThat(Editor.in("rule \"x\"\nwhen\n    Contact( channel == Channel.| )\nthen\nend\n").completions(EN))
                .containsExactly("CHAT", "EMAIL", "IN_PERSON", "LETTER", "PHONE");
    }

    @Test
    void boundVariablesOfTheSameTypeComeFirst() {
        assertThat(Editor.in("""
                rule "x"
                when
                    $customer : Customer()
                    $incident : Incident()
                    Owned( incident == | )
                then
                end
                """).completions(EN)).startsWith("$incident");
    }

    @Test
    void theEndOfTheRangeIsOffered() {
        assertThat(Editor.in("rule \"x\"\nwhen\n    Customer( tenureMonths >= |\nthen\nend\n").completions(EN))
                .contains("0");
    }

    @Test
    void fieldsAreSetInABlockOfChangesAndBehindAPoint() {
        String rule = "rule \"x\"\nwhen\n    $p : Promise()\nthen\n    ";

        assertThat(Editor.in(rule + "modify( $p ) { |\nend\n").completions(EN)).contains("setDisclosed( )")
                .doesNotContain("disclosed", "insert");
        assertThat(Editor.in(rule + "modify( $p ) { setDisclosed( true ), setD|\nend\n").completions(EN))
                .contains("setDisclosed( )", "setDueDate( )").doesNotContain("setPromisedValue( )");
        assertThat(Editor.in(rule + "$p.|\nend\n").completions(EN)).contains("disclosed", "setDisclosed( )");
        assertThat(Editor.in(rule + "modify( $p ) { setDisclosed( | ) }\nend\n").completions(EN)).contains("true",
                "false");
        assertThat(Editor.in(rule + "$p.setDisclosed( |\nend\n").completions(EN)).contains("true", "false");
        assertThat(Editor.in(rule + "$p.setPromisedValue( |\nend\n").completions(EN)).doesNotContain("true");
        assertThat(Editor.in(rule + "if ( true ) { |\nend\n").completions(EN)).contains("insert")
                .doesNotContain("setDisclosed( )");
    }

    @Test
    void decisionsAreOfferedInConsequencesWithAHoleForEachField() {
        List<Completion> proposals = Editor.in("rule \"x\"\nwhen\n    Customer()\nthen\n    |\nend\n").proposals(FR);

        assertThat(proposals).filteredOn(proposal -> proposal.label().equals("décider `Excuses`"))
                .extracting(Completion::text).containsExactly("insert( new Apology( ${1:about}, ${2:subject}, "
                        + "${3:register}, ${4:by}, ${5:admitsFault} ) );");
        assertThat(proposals).filteredOn(proposal -> proposal.detail().equals("Apology"))
                .extracting(Completion::plainText).containsExactly("insert( new Apology( about, subject, register, by, "
                        + "admitsFault ) );");
    }

    @Test
    void variablesFunctionsAndValuesAreOfferedInConsequences() {
        Editor editor = Editor.in("""
                function int twice( int n ) { return 2 * n; }
                rule "x"
                when
                    $incident : Incident( $kind : kind )
                then
                    insert( new Apology( ApologySubject.WAIT, $incident.|
                """);

        assertThat(editor.completions(EN)).contains("kind", "severity");
        assertThat(Editor.in("rule \"x\"\nwhen\n    $i : Incident( $kind : kind )\nthen\n    insert( new Apology( |")
                .completions(EN)).startsWith("APATHY").contains("$i", "$kind", "aboutIncident");
        assertThat(Editor.in("rule \"x\"\nwhen\nthen\n    insert( new Apology( null, null, | ) );\nend\n").proposals(EN)
                .subList(0, 3)).extracting(Completion::text).containsExactlyInAnyOrder("Register.SIMPLE",
                        "Register.SINCERE", "Register.FORMAL");
    }

    @Test
    void javaMethodsOfAValueAreOffered() {
        assertThat(
                Editor.in("rule \"x\"\nwhen\n    Promise( $v : promisedValue )\nthen\n    $v.|\nend\n").completions(EN))
                .contains("add( )", "signum()");
    }

    @Test
    void attributesAnnotationsAndClausesAreOfferedInTheHead() {
        assertThat(Editor.in("rule \"x\"\n    |\nwhen\nthen\nend\n").completions(EN)).contains("@clause", "salience",
                "no-loop", "agenda-group", "when");
        List<Completion> clauses = Editor.in("rule \"x\"\n    @clause(D|)\nwhen\nthen\nend\n").proposals(FR);

        assertThat(clauses).extracting(Completion::label).contains("D1", "D10").doesNotContain("terms");
        assertThat(clauses).allMatch(clause -> clause.kind() == Completion.Kind.CLAUSE && !clause.detail().isBlank());
    }

    @Test
    void wholeRulesAreOfferedBetweenRulesAndAreSound() {
        List<Completion> proposals = Editor.in("package org.heurejuste.service\n\n|").proposals(FR);

        assertThat(proposals).extracting(Completion::label).contains("s’excuser quand…", "offrir quand…",
                "refuser quand…",
                "rule", "declare");
        assertThat(proposals).filteredOn(proposal -> proposal.kind() == Completion.Kind.TEMPLATE).isNotEmpty()
                .allSatisfy(proposal -> assertThat(SyntaxTree.parse(proposal.plainText()).errors()).isEmpty());
    }

    @Test
    void sentencesAreOfferedWithTheirHoles() {
        List<Completion> proposals = Editor.in("mine.dslr", "règle \"x\"\nquand\n    Le client a att|\n").proposals(FR);

        assertThat(proposals).extracting(Completion::text)
                .contains("Le client a attendu plus de ${1:n} minutes");
    }

    @Test
    void whatIsChosenTakesThePlaceOfItsBeginning() {
        String text = "rule \"x\"\nwhen\n    Customer( ten| )\nthen\nend\n";
        Completion chosen = Editor.in(text).proposals(EN).get(0);

        assertThat(TextEdit.apply(List.of(chosen.edit()), text.replace("|", "")))
                .isEqualTo(text.replace("ten|", "tenureMonths"));
    }

    @Test
    void whatIsBeingCalledIsTold() {
        Editor editor = Editor.in("rule \"x\"\nwhen\nthen\n    insert( new Apology( f( a, b ), null, |\nend\n");

        assertThat(Signatures.at(editor.snapshot(), editor.path(), editor.caret(), FR))
                .hasValueSatisfying(signature -> {
                    assertThat(signature.label()).startsWith("Apology( objet : ApologySubject, ");
                    assertThat(signature.parameters().get(signature.active())).isEqualTo("registre : Register");
                });
        Editor function = Editor.in("rule \"x\"\nwhen\nthen\n    aboutIncident( |\nend\n");
        assertThat(Signatures.at(function.snapshot(), function.path(), function.caret(), EN)).map(Signature::label)
                .contains("aboutIncident( IncidentKind kind )");
    }

    @Test
    void nothingIsOfferedInCommentsAndTexts() {
        assertThat(Editor.in("// Cust|\nrule \"x\" when then end\n").completions(EN)).isEmpty();
        assertThat(Editor.in("rule \"Cust|\" when then end\n").completions(EN)).isEmpty();
    }

    @Test
    void aLineOfASentenceFileBeginsWithWhereItIsUsed() {
        assertThat(Editor.in("mine.dsl", "# a comment\n[|").completions(EN)).containsExactly("[when]", "[then]", "[*]",
                "[keyword]");
        assertThat(Editor.in("mine.dsl", "[wh|").completions(EN)).containsExactly("[when]");
        assertThat(Editor.in("mine.dsl", "[when]a sentence without |").completions(EN)).isEmpty();
    }

    @Test
    void whatASentenceMeansIsCompletedAsTheRuleLanguageThatItIs() {
        assertThat(Editor.in("mine.dsl", "[when]the customer is known=Cust|").completions(EN)).startsWith("Customer");
        assertThat(Editor.in("mine.dsl", "[when]a customer of {months} months=Customer( tenureMonths >= |")
                .completions(EN)).contains("{months}");
        assertThat(Editor.in("mine.dsl", "[when]a customer of {months} months=Customer( id == {months}, ten|")
                .completions(EN)).startsWith("tenureMonths");
        Completion decision = Editor.in("mine.dsl", "[then]apologise=insert( new Apol|").proposals(EN).get(0);
        assertThat(decision.label()).isEqualTo("Apology");
        assertThat(decision.offset()).isEqualTo("[then]apologise=insert( new ".length());
    }
}
