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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a rule did not fire that matched for a while: the rule that came first is named. */
class PreemptionTest {
    private static final String PAYS = "when $o : Order( paid == false ) then modify( $o ) { setPaid( true ) } end\n";
    private static final String MADE = "It matched for a while, until the rule `First` (rules.drl:2) made this: Big order no. 1.";
    private static final String QUERIES = "query unpaid( String $id ) Order( paid == false, $id := id ) end\n"
            + "query any( String $id ) ?unpaid( $id; ) end\n";
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
                + rule("R", "", "Order( price < 5 )\nClaim( days == 1 )");

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
                + rule("R", "", "Order()\nnot Big()");

        Explained explained = Explained.of(rules, ORDER);

        assertThat(explained.whyNot("R").cancelled()).isTrue();
        assertThat(explained.whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:2) made this: Big order no. 1.");
    }

    @Test
    @DisplayName("what it gathered, or asked of all, is no longer so")
    void gatheredAndAskedOfAll() {
        String makes = "rule \"First\" salience 10 when $o : Order() then insert( new Big( $o ) ); end\n";

        assertThat(
                Explained.of(makes + when("Order()\naccumulate( Big( $o : order ); $n : count( $o ); $n == 0 )"), ORDER)
                        .whyNot())
                .contains(MADE);
        assertThat(Explained.of(makes + when("Order()\nforall( Big( order.paid ) )"), ORDER).whyNot()).contains(MADE);
        assertThat(Explained.of("rule \"First\" salience 10 " + PAYS + when("forall( Order( paid == false ) )"), ORDER)
                .whyNot())
                .contains("It matched for a while, until the rule `First` (rules.drl:2) changed this: Order a.");
        assertThat(Explained.of("rule \"First\" salience 10 " + PAYS
                + when("exists( Order( paid == false, $i : id ) and not Claim( order == $i ) )"), ORDER).whyNot())
                .contains("It matched for a while, until the rule `First` (rules.drl:2) changed this: Order a.");
    }

    @Test
    @DisplayName("every match that was lost is told, each with the firing that ended it")
    void severalMatches() {
        String rules = "rule \"First\" salience 10 " + PAYS + when("Order( paid == false )");

        List<Preemption> preemptions = Explained.of(rules, "'Order': [{'id': 'a'}, {'id': 'b'}]").whyNot("R")
                .preemptions();

        assertThat(preemptions).extracting(one -> one.by().number()).containsExactly(1, 2);
        assertThat(preemptions).extracting(one -> one.fact().id()).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("whichever group the rule is of")
    @ValueSource(strings = {"agenda-group \"late\"", "activation-group \"one\"", "ruleflow-group \"flow\""})
    void groups(String group) {
        String rules = "rule \"First\" salience 10 " + (group.startsWith("activation") ? group : "") + " " + PAYS
                + rule("R", group, "Order( paid == false )");

        assertThat(Explained.of(rules, ORDER).whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:2) changed this: Order a.");
    }

    @Test
    @DisplayName("a rule that no moment would have let fire says so too")
    void heldBackAllAlong() {
        String rules = "rule \"First\" salience 10 " + PAYS
                + rule("R", "date-effective \"01-Jan-2030\"", "Order( paid == false )");

        assertThat(Explained.of(rules, ORDER).whyNot())
                .anyMatch(line -> line.startsWith("It matched for a while"))
                .anyMatch(line -> line
                        .startsWith("Every condition was met for a while, but the rule applies only from "));
    }

    @Test
    @DisplayName("a reason that the engine took back with what it rested on")
    void logical() {
        String rules = "rule \"Big\" salience 20 when $o : Order( paid == false ) then insertLogical( new Big( $o ) ); end\n"
                + "rule \"First\" salience 10 " + PAYS + when("Big()");

        assertThat(Explained.of(rules, ORDER).whyNot())
                .contains(
                        "It matched for a while, until the rule `First` (rules.drl:3) removed this: Big order no. 1.");
    }

    @Test
    @DisplayName("what was there for a while and never met the condition is told all the same")
    void thereForAWhile() {
        String rules = "rule \"Big\" salience 20 when $o : Order( paid == false ) then insertLogical( new Big( $o ) ); end\n"
                + "rule \"First\" salience 10 " + PAYS + when("Big( order.price > 3 )");

        assertThat(Explained.of(rules, ORDER).whyNot()).containsExactly(
                "The case has nothing for `Big( order.price > 3 )` (rules.drl:5).",
                "There was Big order no. 1, until the rule `First` (rules.drl:3) removed it.");
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
    @DisplayName("a rule that comes first itself is not pre-empted, whatever comes afterwards")
    void cameFirst() {
        String rules = "rule \"Later\" salience -10 " + PAYS + when("Order( paid == false )");

        assertThat(Explained.of(rules, ORDER).explanation().firings()).extracting(reason -> reason.rule().name())
                .containsExactly("R", "Later");
        assertThat(Explained.of(rules, ORDER).explanation().whyNots()).isEmpty();
    }

    @Test
    void neverMatched() {
        String rules = "rule \"First\" salience 10 " + PAYS + when("Order( paid == false, price > 3 )");

        assertThat(Explained.of(rules, ORDER).whyNot("R").preemptions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a rule that asks a query is pre-empted by what takes the query's answer away")
    @ValueSource(strings = {"?unpaid( $x; )", "unpaid( $x; )", "?any( $x; )", "Order( $i : id )\n?unpaid( $i; )",
        "exists( unpaid( $x; ) )"})
    void queries(String condition) {
        String rules = QUERIES + "rule \"First\" salience 10 " + PAYS + when(condition);

        assertThat(Explained.of(rules, ORDER).whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:4) changed this: Order a.");
        assertThat(Explained.of(rules.replace("salience 10", "salience -10"), ORDER).explanation().whyNots()).isEmpty();
    }

    @Test
    @DisplayName("a rule that asks for no answer of a query is pre-empted by what makes one")
    void queriesWithoutAnAnswer() {
        String rules = "query claims( String $order ) Claim( order == $order ) end\n"
                + "rule \"First\" salience 10 when Order( $i : id ) then insert( new Claim( $i, 1 ) ); end\n"
                + when("Order( $i : id )\nnot( claims( $i; ) )");

        assertThat(Explained.of(rules, ORDER).whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:3) made this: Claim no. 1.");
    }

    @Test
    @DisplayName("nothing took away a query's answer that was never there, nor one that is still there")
    void queriesNeverAnswered() {
        String rules = QUERIES + "rule \"First\" salience 10 " + PAYS;

        assertThat(Explained.of(rules + when("?unpaid( $x; )\nClient( age > 3 )"), ORDER).whyNot("R").preemptions())
                .isEmpty();
        assertThat(Explained.of(rules + when("?unpaid( \"b\"; )"), ORDER).whyNot("R").preemptions()).isEmpty();
        assertThat(Explained.of(QUERIES + "rule \"First\" salience 10 when $o : Order( limit == null )"
                + " then modify( $o ) { setLimit( new BigDecimal( 3 ) ) } end\n"
                + rule("R", "agenda-group \"late\"", "?unpaid( $x; )"), ORDER).whyNot("R").preemptions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("whichever group a rule that asks a query is of")
    @ValueSource(strings = {"agenda-group \"late\"", "activation-group \"one\"", "ruleflow-group \"flow\""})
    void groupsOfQueries(String group) {
        String rules = QUERIES + "rule \"First\" salience 10 " + (group.startsWith("activation") ? group : "") + " "
                + PAYS + rule("R", group, "?unpaid( $x; )");

        assertThat(Explained.of(rules, ORDER).whyNot()).contains(
                "It matched for a while, until the rule `First` (rules.drl:4) changed this: Order a.");
    }

    @Test
    @DisplayName("of a group one rule applies, also where the other asks a query whose answer stays")
    void activationGroupOfQueries() {
        String rules = QUERIES + rule("First", "salience 10 activation-group \"one\"", "Order()")
                + rule("R", "activation-group \"one\"", "?unpaid( $x; )");

        assertThat(Explained.of(rules, ORDER).whyNot()).containsExactly(
                "Every condition is met, but of the group `one` only one rule applies, and that was `First`.");
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
