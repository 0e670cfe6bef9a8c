package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a rule did not fire that matched for a while: the rule that came first is named. */
class PreemptionTest {
    private static final String PAYS = "when $o : Order( paid == false ) then modify( $o ) { setPaid( true ) } end\n";
    private static final String ORDER = "'Order': {'id': 'a'}";

    @ParameterizedTest(name = "{0}")
    @DisplayName("the rule that changed the fact is named, by whichever attribute it came first")
    @ValueSource(strings = {"salience 10", "salience 10 no-loop", "salience 10 lock-on-active"})
    void changed(String attributes) {
        String rules = "rule \"First\" " + attributes + " " + PAYS + when("Order( paid == false )");

        assertThat(Explained.of(rules, ORDER).whyNot()).containsExactly(
                "It matched for a while, until the rule `First` (rules.drl:2) changed this: Order a.",
                "Nothing fits `Order( paid == false )` (rules.drl:4). The nearest first:",
                "Order a: 0 of 1 constraint holds",
                "`paid == false` is false: paid = yes");
    }

    @Test
    @DisplayName("of two rules that changed facts only the one is named that took the reason away")
    void theRuleThatTookTheReason() {
        String rules = "rule \"Dear\" salience 20 no-loop when $o : Order( price < 5 ) then modify( $o ) { setPrice( new BigDecimal( 3 ) ) } end\n"
                + "rule \"Late\" salience 10 when $c : Claim( days == 1 ) then modify( $c ) { setDays( 2 ) } end\n"
                + rule("R", "@Propagation(EAGER)", "Order( price < 5 )\nClaim( days == 1 )");

        WhyNot whyNot = Explained.of(rules, "'Order': {'id': 'a', 'price': 1}, 'Claim': {'days': 1}").whyNot("R");

        assertThat(whyNot.preemptions()).extracting(preemption -> preemption.by().rule().name())
                .containsExactly("Late");
    }

    @Test
    void removed() {
        String rules = "rule \"First\" salience 10 when $o : Order() then delete( $o ); end\n" + when("Order()");

        assertThat(Explained.of(rules, ORDER).whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:2) removed this: Order a.");
        assertThat(Explained.of(rules, ORDER).whyNot("R", Locale.FRENCH)).contains(
                "Elle convenait un moment, jusqu’à ce que la règle `First` (rules.drl:2) retire ceci : Commande a.");
    }

    @Test
    void madeWhatIsExcluded() {
        String rules = "rule \"First\" salience 10 when $o : Order() then insert( new Big( $o ) ); end\n"
                + rule("R", "@Propagation(EAGER)", "Order()\nnot Big()");

        Explained explained = Explained.of(rules, ORDER);

        assertThat(explained.whyNot("R").cancelled()).isTrue();
        assertThat(explained.whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:2) made this: Big order no. 1.");
    }

    @Test
    @DisplayName("a rule that matched only from then on, and is kept by its own attribute, was not preempted")
    void lockedItself() {
        String rules = "rule \"First\" salience 10 " + PAYS
                + rule("R", "lock-on-active", "Order( paid )");

        Explained explained = Explained.of(rules, ORDER);

        assertThat(explained.whyNot()).contains(
                "Every condition is met, but its attribute `no-loop` or `lock-on-active` held it back.");
        assertThat(explained.whyNot("R").preemptions()).isEmpty();
    }

    @Test
    void neverMatched() {
        String rules = "rule \"First\" salience 10 " + PAYS + when("Order( paid == false, price > 3 )");

        assertThat(Explained.of(rules, ORDER).whyNot("R").preemptions()).isEmpty();
    }

    @Test
    void inJson() throws IOException {
        String rules = "rule \"First\" salience 10 " + PAYS + when("Order( paid == false )");
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Explained.of(rules, ORDER).write("R", json);
        }

        assertThat(text.toString()).contains("\"matchedForAWhile\":true,\"preemptions\":[{\"rule\":\"First\",")
                .contains("\"firing\":1,\"kind\":\"changed\",\"fact\":\"given.Order[0]\"");
    }
}
