package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a rule did not fire: a test for each construct of conditions. */
class WhyNotTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("a constraint that is false is named with the value that it saw; where it is true the rule fires")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Client( age >= 18 )                        ; 'age': 17                ; age = 17                  ; 'age': 18
            Client( age > 18, age < 30 )               ; 'age': 30                ; age = 30                  ; 'age': 29
            Client( age > 18 && < 30 )                 ; 'age': 30                ; age = 30                  ; 'age': 29
            Client( age == 3 || age == 5 )             ; 'age': 4                 ; age = 4                   ; 'age': 5
            Client( mood == Mood.ANGRY )               ; 'mood': 'CALM'           ; mood = calm               ; 'mood': 'ANGRY'
            Client( mood != Mood.CALM )                ; 'mood': 'CALM'           ; mood = calm               ; 'mood': 'ANGRY'
            Client( mood in ( Mood.ANGRY ) )           ; 'mood': 'CALM'           ; mood = calm               ; 'mood': 'ANGRY'
            Client( mood not in ( Mood.CALM ) )        ; 'mood': 'CALM'           ; mood = calm               ; 'mood': 'ANGRY'
            Client( $age : age >= 18 )                 ; 'age': 17                ; age = 17                  ; 'age': 18
            Client( $age : age, isOdd( $age ) )        ; 'age': 18                ; `$age` = 18              ; 'age': 17
            Client( isOdd( age ) )                     ; 'age': 18                ; age = 18                  ; 'age': 17
            """)
    void literalConstraints(String condition, String client, String seen, String changed) {
        List<String> lines = Explained.of(when(condition), "'Client': {" + client + "}").whyNot();

        assertThat(lines.get(0)).startsWith("Nothing fits `").contains("(rules.drl:");
        assertThat(lines.get(1)).startsWith("Customer: ");
        assertThat(lines.get(2)).startsWith("`").contains("` is false: " + (seen == null ? "" : seen));
        assertThat(Explained.of(when(condition), "'Client': {" + changed + "}").explanation().firings()).hasSize(1);
    }

    @Test
    @DisplayName("of several constraints only the false ones are told, and candidates come in the order of how near they came")
    void candidates() {
        Explained explained = Explained.of(when("Order( paid, price > 10, id != null )"),
                "'Order': [{'id': 'far', 'price': 5}, {'id': 'near', 'price': 20}, {'id': 'middle', 'price': 1}]");

        assertThat(explained.whyNot()).containsExactly(
                "Nothing fits `Order( paid, price > 10, id != null )` (rules.drl:3). The nearest first:",
                "Order near: 2 of 3 constraints hold",
                "`paid` is false: paid = no",
                "Order far: 1 of 3 constraints hold",
                "`paid` is false: paid = no",
                "`price > 10` is false: price = 5.00",
                "Order middle: 1 of 3 constraints hold",
                "`paid` is false: paid = no",
                "`price > 10` is false: price = 1.00");
    }

    @Test
    @DisplayName("constraints that are much alike are told apart")
    void alike() {
        assertThat(Explained.of(when("Client( mood in ( Mood.ANGRY, Mood.CALM ), age > 3 || mood == Mood.ANGRY )"), "")
                .whyNot()).contains("Customer: 1 of 2 constraints hold",
                        "`age > 3 || mood == Mood.ANGRY` is false: age = 0, mood = calm");
    }

    @Test
    void nothingOfTheType() {
        assertThat(Explained.of(when("Order( paid )"), "").whyNot())
                .containsExactly("The case has nothing for `Order( paid )` (rules.drl:3).");
    }

    @Test
    @DisplayName("the first condition that was not met is told, not a later one")
    void theFirstCondition() {
        assertThat(Explained.of(when("Client( age > 3 )\nOrder( paid )"), "'Client': {'age': 3}").whyNot().get(0))
                .contains("`Client( age > 3 )` (rules.drl:3)");
        assertThat(Explained.of(when("Client( age > 3 )\nOrder( paid )"), "'Client': {'age': 4}").whyNot().get(0))
                .contains("`Order( paid )` (rules.drl:4)");
    }

    @Test
    @DisplayName("a constraint on two facts names both, and the values of both sides")
    void joins() {
        Explained explained = Explained.of(when("$o : Order( $id : id )\nClaim( order == $id, days > 2 )"),
                "'Order': [{'id': 'a'}, {'id': 'b'}], 'Claim': [{'order': 'b', 'days': 1}, {'order': 'c', 'days': 1}]");

        assertThat(explained.whyNot()).containsExactly(
                "Nothing fits `Claim( order == $id, days > 2 )` (rules.drl:4). The nearest first:",
                "Claim no. 1, beside Order b: 1 of 2 constraints hold",
                "`days > 2` is false: days = 1",
                "Claim no. 2, beside Order a: 0 of 2 constraints hold",
                "`order == $id` is false: order = \"c\", `$id` = \"a\"",
                "`days > 2` is false: days = 1");
    }

    @Test
    void notTellsTheFactInTheWay() {
        assertThat(
                Explained.of(when("not Order( paid )"), "'Order': [{'id': 'a'}, {'id': 'b', 'paid': true}]").whyNot())
                .containsExactly("`not Order( paid )` (rules.drl:3) is not met, because there is",
                        "Order b: paid = yes");
        assertThat(Explained.of(when("not Order( paid )"), "'Order': {'id': 'a'}").explanation().firings()).hasSize(1);
    }

    @Test
    void notOverSeveralFacts() {
        String rule = when("not ( Order( paid, $id : id ) and Claim( order == $id ) )");

        assertThat(Explained.of(rule, "'Order': {'id': 'b', 'paid': true}, 'Claim': {'order': 'b'}").whyNot())
                .contains("Order b: paid = yes, id = \"b\"", "Claim no. 1: order = \"b\"");
        assertThat(Explained.of(rule, "'Order': {'id': 'b', 'paid': true}").explanation().firings()).hasSize(1);
    }

    @Test
    void existsTellsTheCandidates() {
        assertThat(Explained.of(when("exists Order( paid )"), "'Order': {'id': 'a'}").whyNot())
                .containsExactly("Nothing fits `exists Order( paid )` (rules.drl:3). The nearest first:",
                        "Order a: 0 of 1 constraint holds", "`paid` is false: paid = no");
    }

    @Test
    void everyAlternativeOfAnOrIsTold() {
        List<String> lines = Explained
                .of(when("( Client( age > 5 ) or Order( paid ) )"), "'Client': {'age': 2}, 'Order': {'id': 'a'}")
                .whyNot();

        assertThat(lines).contains("Nothing fits `Client( age > 5 )` (rules.drl:3). The nearest first:",
                "And its other alternative:", "Nothing fits `Order( paid )` (rules.drl:3). The nearest first:");
        assertThat(Explained.of(when("( Client( age > 5 ) or Order( paid ) )"), "'Order': {'paid': true}").explanation()
                .firings()).hasSize(1);
    }

    @Test
    @DisplayName("a constraint that needs a value which is missing is not called false")
    void unknown() {
        List<String> lines = Explained
                .of(when("Order( limit != null, limit.intValue() > 3 )"), "'Order': {'id': 'a'}").whyNot();

        assertThat(lines).contains("`limit != null` is false: limit = nothing")
                .anyMatch(line -> line.startsWith("`limit.intValue() > 3` cannot be evaluated"));
    }

    @Test
    @DisplayName("a missing term is followed back to the rule that would have made it")
    void terms() {
        String rules = "rule \"Big\" when $o : Order( price > 100 ) then insert( new Big( $o ) ); end\n"
                + when("Big( order.paid )");

        assertThat(Explained.of(rules, "'Order': {'id': 'a', 'price': 7}").whyNot()).containsExactly(
                "The case has nothing for `Big( order.paid )` (rules.drl:4).",
                "What could have made it:",
                "The rule `Big` (rules.drl:2) did not apply.",
                "Nothing fits `$o : Order( price > 100 )` (rules.drl:2). The nearest first:",
                "Order a: 0 of 1 constraint holds",
                "`price > 100` is false: price = 7.00");
        assertThat(Explained.of(rules, "'Order': {'id': 'a', 'price': 700}").whyNot())
                .contains("`order.paid` is false: paid (order.paid) = no");
    }

    @Test
    @DisplayName("what cannot be explained piece by piece is said to be so: eval, from")
    void unexplained() {
        assertThat(Explained.of(when("Client( $a : age )\neval( $a > 3 )"), "").whyNot()).containsExactly(
                "`eval( $a > 3 )` (rules.drl:4): it was evaluated to false; why cannot be explained piece by piece.");
        assertThat(Explained.of(when("Client()\nOrder( paid ) from java.util.Collections.emptyList()"), "").whyNot())
                .containsExactly("`Order( paid ) from java.util.Collections.emptyList()` (rules.drl:4):"
                        + " there is nothing in what it takes from elsewhere.");
    }

    @Test
    void datesOfTheRule() {
        assertThat(Explained.of(rule("R", "date-effective \"01-Jan-2030\"", "Client()"), "").whyNot().get(0))
                .startsWith("Every condition is met, but the rule applies only from ");
        assertThat(Explained.of(rule("R", "date-expires \"01-Jan-2020\"", "Client()"), "").whyNot().get(0))
                .startsWith("Every condition is met, but the rule has no longer applied since ");
    }

    @Test
    void groups() {
        assertThat(Explained.of(rule("R", "agenda-group \"later\"", "Client()"), "").whyNot())
                .containsExactly("Every condition is met, but it was never the turn of its group `later`.");
        String two = rule("First", "activation-group \"one\" salience 10", "Client()")
                + rule("R", "activation-group \"one\"", "Client()");
        assertThat(Explained.of(two, "").whyNot()).contains(
                "Every condition is met, but of the group `one` only one rule applies, and that was `First`.");
        assertThat(Explained.of(rule("R", "enabled false", "Client()"), "").whyNot())
                .containsExactly("Every condition is met, but the rule is switched off.");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("an attribute that lets the rule apply holds nothing back")
    @ValueSource(strings = {"date-effective \"01-Jan-2020\"", "date-expires \"01-Jan-2030\"",
        "agenda-group \"later\" auto-focus true", "activation-group \"one\"", "enabled true", "no-loop",
        "lock-on-active", "salience -100"})
    void attributesThatLetItApply(String attributes) {
        Explained explained = Explained.of(rule("R", attributes, "Client()"), "");

        assertThat(explained.explanation().firings()).hasSize(1);
        assertThat(explained.explanation().whyNots()).isEmpty();
    }

    @Test
    @DisplayName("Java in a constraint is told with what it was given, and what it takes to be true is not guessed")
    void foreignJava() {
        String rule = when("Client( Integer.bitCount( age ) > 2 )");

        assertThat(Explained.of(rule, "'Client': {'age': 3}").whyNot())
                .contains("`Integer.bitCount( age ) > 2` is false: age = 3");
        assertThat(Explained.of(rule, "'Client': {'age': 7}").explanation().firings()).hasSize(1);
    }
}
