package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Why a decision was made. */
class WhyTest {

    @Test
    @DisplayName("the facts and the values that the conditions read, and no others")
    void factsAndValues() {
        assertThat(Explained.of(when("Client( age > 3 )\nOrder( paid, $p : price )"),
                "'Client': {'age': 4}, 'Order': {'id': 'a', 'paid': true, 'price': 12.5}").why()).containsExactly(
                        "because of Customer: age = 4",
                        "because of Order a: paid = yes, price = 12.50");
    }

    @Test
    void whatIsNotThereAndWhatIs() {
        assertThat(Explained.of(when("not Order( paid )\nexists Claim( days > 1 )"),
                "'Order': {'id': 'a'}, 'Claim': [{'days': 1}, {'days': 2}]").why()).containsExactly(
                        "because nothing stands against `not Order( paid )` (rules.drl:3)",
                        "because of Claim no. 2: days = 2");
    }

    @Test
    @DisplayName("a term is followed back to the facts of the case")
    void terms() {
        String rules = "rule \"Big\" when $o : Order( price > 100 ) then insert( new Big( $o ) ); end\n"
                + when("Big()");

        assertThat(Explained.of(rules, "'Order': {'id': 'a', 'price': 700}").why()).containsExactly(
                "because of Big order no. 1",
                "by the rule `Big` (rules.drl:2)",
                "because of Order a: price = 700.00");
    }

    @Test
    @DisplayName("values are those at the moment of the firing, not those at the end")
    void valuesAtTheFiring() {
        String rules = rule("R", "salience 10", "Order( price < 5 )")
                + "rule \"Later\" when $o : Order( price < 5 ) then modify( $o ) { setPrice( new BigDecimal( 9 ) ) } end\n";

        assertThat(Explained.of(rules, "'Order': {'id': 'a', 'price': 2}").why())
                .containsExactly("because of Order a: price = 2.00");
    }

    @Test
    @DisplayName("a condition that is evaluated as a whole is told with that")
    void asAWhole() {
        assertThat(Explained.of(when("Client( $a : age )\neval( $a == 3 )"), "'Client': {'age': 3}").why())
                .containsExactly("because of Customer: age = 3",
                        "because `eval( $a == 3 )` (rules.drl:4) was evaluated to true");
    }

    @Test
    void inFrench() {
        assertThat(Explained.of(when("Client( mood == Mood.ANGRY )\nnot Order( paid )"), "'Client': {'mood': 'ANGRY'}")
                .why(Locale.FRENCH)).containsExactly(
                        "Réponse : texte = « yes »",
                        "    par la règle `R` (rules.drl:2)",
                        "    car Client : humeur = en colère",
                        "    car rien ne s’oppose à `not Order( paid )` (rules.drl:4)");
    }

    @Test
    @DisplayName("a decision of the service policy comes with its clause in words")
    void clauses() {
        Explained explained = Explained.of(Explained.load(Explained.SERVICE_POLICY),
                "'name': 'x', 'given': {'Contact': {'waitMinutes': 15}}");

        assertThat(explained.why(Locale.FRENCH)).anyMatch(
                line -> line.strip().startsWith("E1. L'attente : Plus de dix minutes d'attente en personne"));
        assertThat(explained.why(Locale.FRENCH))
                .anyMatch(line -> line.strip().equals("car Contact : attente = 15 minutes"));
    }

    @Test
    void aCaseThatCannotBeDecided() {
        Explainer explainer = Explained.explainer(
                "rule \"R\" when Order( $p : price ) then insert( new Answer( $p.toString().substring( 9 ) ) ); end\n");
        var reading = new org.heurejuste.runtime.CaseReader(explainer.vocabulary())
                .read(java.util.Map.of("name", "x", "given", java.util.Map.of("Order", java.util.Map.of("id", "a"))));
        Explanation explanation = explainer.explain(((org.heurejuste.runtime.CaseReading.Ready) reading).read(),
                rule -> true);

        assertThat(explanation).isInstanceOf(Explanation.Failed.class);
        assertThat(((Explanation.Failed) explanation).message().in(Locale.ENGLISH)).contains("`R`");
    }
}
