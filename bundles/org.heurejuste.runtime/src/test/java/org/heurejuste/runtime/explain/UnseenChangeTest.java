package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Facts that change while the engine does not look again: it evaluates a condition on a fact when it is told of that fact, and not when
 * another changes that the fact but holds.
 */
class UnseenChangeTest {
    private static final String BIG = "rule \"Big\" salience 20 when $o : Order() then insert( new Big( $o ) ); end\n";
    private static final String PAYS = "rule \"Pays\" salience 10 when $o : Order( paid == false ) then modify( $o ) { setPaid( true ) } end\n";
    private static final String ORDER = "'Order': {'id': 'a', 'price': 7}";

    @Test
    @DisplayName("a rule that applied by what a nested field held before is told with that")
    void appliedByWhatWas() {
        Explained explained = Explained.of(BIG + PAYS + when("Big( order.paid == false )"), ORDER);

        assertThat(explained.why()).first().asString()
                .isEqualTo(
                        "because of Big order no. 1: paid (order.paid) = no (when the engine looked at it; changed since)");
        assertThat(explained.why(Locale.FRENCH)).anyMatch(line -> line.contains(
                "payée (order.paid) = non (quand le moteur l’a lu ; modifié depuis)"));
    }

    @Test
    @DisplayName("a rule that was held back by what a nested field held before is told with that, not with the value at the end")
    void heldBackByWhatWas() {
        Explained explained = Explained.of(BIG + PAYS + when("Big( order.paid )"), ORDER);

        assertThat(explained.whyNot()).contains(
                "`order.paid` is false: paid (order.paid) = no (when the engine looked at it; changed since)");
        assertThat(explained.whyNot("R").preemptions()).isEmpty();
    }

    @Test
    @DisplayName("where the engine is told of the fact that holds it, the new value counts")
    void toldOfTheHolder() {
        String again = PAYS.replace("modify( $o ) { setPaid( true ) }",
                "modify( $o ) { setPaid( true ) } modify( $b ) { setOrder( $o ) }")
                .replace("when ", "when $b : Big() ");

        Explained explained = Explained.of(BIG + again + when("Big( order.paid )"), ORDER);

        assertThat(explained.explanation().whyNots()).isEmpty();
        assertThat(explained.why()).first().isEqualTo("because of Big order no. 1: paid (order.paid) = yes");
    }

    @Test
    @DisplayName("a change of a field of the holder on which no condition depends does not make the engine look again")
    void anotherFieldOfTheHolder() {
        String changes = "rule \"Hides\" salience 15 when $c : Claim() $o : Order() then $o.setPrice( new BigDecimal( 1 ) ); end\n"
                + "rule \"Tells\" salience 10 when $o : Order() then modify( $o ) { setLimit( new BigDecimal( 1 ) ) } end\n";

        Explained explained = Explained.of(changes + when("Order( price < 5 )"), ORDER + ", 'Claim': {'days': 1}");

        assertThat(explained.whyNot()).contains(
                "`price < 5` is false: price = 7.00 (when the engine looked at it; changed since)");
    }

    @Test
    @DisplayName("a change that a consequence keeps to itself was not seen either")
    void unannounced() {
        String pays = PAYS.replace("modify( $o ) { setPaid( true ) }", "$o.setPaid( true );");

        assertThat(Explained.of(pays + when("Order( paid )"), ORDER).whyNot()).contains(
                "`paid` is false: paid = no (when the engine looked at it; changed since)");
        assertThat(Explained.of(pays + when("Order( paid == false )"), ORDER).why()).containsExactly(
                "because of Order a: paid = no (when the engine looked at it; changed since)");
    }

    @Test
    @DisplayName("a condition on two facts is evaluated at a moment that nobody knows: that is said, not guessed")
    void ofTwoFacts() {
        String rules = BIG + PAYS + when("$b : Big()\nClient( age > 1, $b.order.paid )\nClaim( days > 3 )");

        assertThat(Explained.of(rules, ORDER + ", 'Client': {'age': 3}").whyNot()).containsExactly(
                "`Client( age > 1, $b.order.paid )` (rules.drl:6): what it reads was changed, and the engine did not"
                        + " look at it again. Whether it saw the value before or the one after cannot be told.");
        assertThat(Explained.of(rules, ORDER + ", 'Client': {'age': 1}").whyNot())
                .contains("`age > 1` is false: age = 1");
    }

    @Test
    @DisplayName("where both values come to the same, it is explained all the same")
    void ofTwoFactsAllTheSame() {
        String rules = BIG + PAYS + when("$b : Big()\nClient( age > $b.order.price )");

        assertThat(Explained.of(rules, ORDER + ", 'Client': {'age': 3}").whyNot())
                .contains("`age > $b.order.price` is false: age = 3, `$b.order.price` = 7.00");
        assertThat(Explained.of(rules, ORDER + ", 'Client': {'age': 8}").explanation().firings()).hasSize(3);
    }

    @Test
    @DisplayName("a sum of values that changed unseen is not told")
    void gathered() {
        String doubles = PAYS.replace("setPaid( true )", "setPaid( true ), setPrice( new BigDecimal( 70 ) )");
        String rules = BIG + doubles + when("accumulate( Big( $p : order.price ); $s : sum( $p ); $s > 100 )");
        String counts = BIG + PAYS + when("accumulate( Big( $p : order.price ); $s : sum( $p ); $s > 100 )");

        assertThat(Explained.of(rules, ORDER).whyNot()).anyMatch(line -> line.endsWith("cannot be told."));
        assertThat(Explained.of(counts, ORDER).whyNot()).contains("`$s > 100` is false: `$s` = 7");
    }

    @Test
    @DisplayName("Java in a condition that reads what changed unseen is not told either, unless it comes to the same")
    void evaluated() {
        String paid = BIG + PAYS + when("$b : Big()\neval( $b.getOrder().isPaid() )\nClaim( days > 3 )");
        String priced = BIG + PAYS + when("$b : Big()\neval( $b.getOrder().getPrice().intValue() > 9 )");

        assertThat(Explained.of(paid, ORDER).whyNot()).containsExactly(
                "`eval( $b.getOrder().isPaid() )` (rules.drl:6): what it reads was changed, and the engine did not"
                        + " look at it again. Whether it saw the value before or the one after cannot be told.");
        assertThat(Explained.of(priced, ORDER).whyNot()).noneMatch(line -> line.contains("cannot be told"));
    }

    @Test
    void theSmallestChange() {
        assertThat(Explained.smallestChange(BIG + PAYS + when("Big( order.paid )"), ORDER))
                .isEqualTo(List.of("Order a: paid yes instead of no"));
    }

    @Test
    void inJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Explained.of(BIG + PAYS + rule("R", "", "Big( order.paid )"), ORDER).write("R", json);
        }

        assertThat(text.toString()).contains("\"values\":{\"order.paid\":false},\"changedSince\":[\"order.paid\"]");
    }
}
