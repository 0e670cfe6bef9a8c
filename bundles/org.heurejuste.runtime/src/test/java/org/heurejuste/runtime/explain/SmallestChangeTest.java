package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.explain.Explained.rule;
import static org.heurejuste.runtime.explain.Explained.when;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest change of a case that makes a rule apply. What is found is run once more by each test. */
class SmallestChangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Client( age >= 18 )                        ; 'age': 17       ; Customer: age 18 instead of 17
            Client( age < 18 )                         ; 'age': 400      ; Customer: age 17 instead of 400
            Client( age > 18, age < 30 )               ; 'age': 30       ; Customer: age 29 instead of 30
            Client( age > 18 && < 30 )                 ; 'age': 3        ; Customer: age 19 instead of 3
            Client( age == 3 || age == 500 )           ; 'age': 4        ; Customer: age 3 instead of 4
            Client( mood == Mood.ANGRY )               ; 'mood': 'CALM'  ; Customer: mood angry instead of calm
            Client( mood != Mood.CALM )                ; 'mood': 'CALM'  ; Customer: mood angry instead of calm
            Client( mood in ( Mood.ANGRY ) )           ; 'mood': 'CALM'  ; Customer: mood angry instead of calm
            Client( mood not in ( Mood.CALM ) )        ; 'mood': 'CALM'  ; Customer: mood angry instead of calm
            Client( $age : age >= 18 )                 ; 'age': 17       ; Customer: age 18 instead of 17
            Client( $age : age, isOdd( $age ) )        ; 'age': 18       ; Customer: age 19 instead of 18
            Client( isOdd( age ) )                     ; 'age': 18       ; Customer: age 19 instead of 18
            Client( age * 3 > 100 )                    ; 'age': 5        ; Customer: age 34 instead of 5
            Client( age * 2 == 90 )                    ; 'age': 5        ; Customer: age 45 instead of 5
            Client( age + 7 == 90 )                    ; 'age': 5        ; Customer: age 83 instead of 5
            Client( age * age > 1000 )                 ; 'age': 5        ; Customer: age 32 instead of 5
            Client( age > 3 )\\neval( true )           ; 'age': 3        ; Customer: age 4 instead of 3
            """)
    void oneField(String condition, String client, String change) {
        assertThat(changes(condition.replace("\\n", "\n"), "'Client': {" + client + "}")).containsExactly(change);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            Order( price > 10 )                           ; 'id': 'a', 'price': 5    ; Order a: price 10.01 instead of 5.00
            Order( price == 12.5 )                        ; 'id': 'a', 'price': 5    ; Order a: price 12.50 instead of 5.00
            Order( limit != null )                        ; 'id': 'a'                ; Order a: limit 0 instead of nothing
            Order( limit == null )                        ; 'id': 'a', 'limit': 5    ; Order a: limit nothing instead of 5
            Order( limit != null, price > limit )         ; 'id': 'a', 'limit': 5    ; Order a: price 5.01 instead of 0.00
            """)
    void decimals(String condition, String order, String change) {
        assertThat(changes(condition, "'Order': {" + order + "}")).containsExactly(change);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Claim( order == "abc" )                       ; Claim no. 1: order "abc" instead of "b"
            Claim( order matches "[A-Z]{2}-[0-9]+" )      ; Claim no. 1: order "AA-1" instead of "b"
            Claim( order str[startsWith] "ab" )           ; Claim no. 1: order "ab" instead of "b"
            Claim( order != null, order.length() > 3 )    ; Claim no. 1: order "xxxx" instead of "b"
            """)
    void texts(String condition, String change) {
        assertThat(changes(condition, "'Claim': {'order': 'b'}")).containsExactly(change);
    }

    @Test
    @DisplayName("the nearest fact is changed, in every field that it needs, and its id is kept")
    void severalFields() {
        assertThat(changes("Order( paid, price > 10, id != null )",
                "'Order': [{'id': 'far', 'price': 5}, {'id': 'near', 'price': 20}]"))
                .containsExactly("Order near: paid yes instead of no");
        assertThat(changes("Order( paid, price > 10 )", "'Order': {'id': 'a', 'price': 5}"))
                .containsExactly("Order a: price 10.01 instead of 5.00", "Order a: paid yes instead of no");
    }

    @Test
    void aFactMore() {
        assertThat(changes("Order( paid )", "")).containsExactly("one more Order o1: paid = yes");
        assertThat(changes("Order()", "")).containsExactly("one more Order o1");
        assertThat(changes("Order( $id : id )\nClaim( order == $id )", "'Order': {'id': 'a'}"))
                .containsExactly("one more Claim no. 1: order = \"a\"");
    }

    @Test
    void joins() {
        assertThat(changes("$o : Order( $id : id )\nClaim( order == $id, days > 2 )",
                "'Order': [{'id': 'a'}, {'id': 'b'}], 'Claim': [{'order': 'b', 'days': 1}, {'order': 'c', 'days': 1}]"))
                .containsExactly("Claim no. 1: days 3 instead of 1");
        assertThat(changes("Client( $age : age )\nClaim( days > $age )", "'Client': {'age': 5}, 'Claim': {'days': 3}"))
                .containsExactly("Claim no. 1: days 6 instead of 3");
    }

    @Test
    void not() {
        assertThat(changes("not Order( paid )", "'Order': [{'id': 'a'}, {'id': 'b', 'paid': true}]"))
                .containsExactly("Order b: paid no instead of yes");
        assertThat(changes("not Order()", "'Order': {'id': 'b'}")).containsExactly("without Order b");
        assertThat(changes("not Order( paid )", "'Order': [{'id': 'a', 'paid': true}, {'id': 'b', 'paid': true}]"))
                .hasSize(2);
    }

    @Test
    void exists() {
        assertThat(changes("exists Order( paid )", "'Order': {'id': 'a'}"))
                .containsExactly("Order a: paid yes instead of no");
    }

    @Test
    void or() {
        assertThat(changes("( Client( age > 5, mood == Mood.ANGRY ) or Order( paid ) )",
                "'Client': {'age': 2}, 'Order': {'id': 'a'}")).containsExactly("Order a: paid yes instead of no");
    }

    @Test
    @DisplayName("a fact that another rule makes comes of a change of the case")
    void terms() {
        String big = "rule \"Big\" when $o : Order( price > 100 ) then insert( new Big( $o ) ); end\n";

        assertThat(found(big + when("Big( order.paid )"), "'Order': {'id': 'a', 'price': 7, 'paid': true}"))
                .containsExactly("Order a: price 100.01 instead of 7.00");
        assertThat(found(big + when("Big( order.paid )"), "'Order': {'id': 'a', 'price': 700}"))
                .containsExactly("Order a: paid yes instead of no");
        assertThat(found(big + when("Client( age > 3 )\nnot Big()"),
                "'Client': {'age': 1}, 'Order': {'id': 'a', 'price': 700}"))
                .containsExactly("Customer: age 4 instead of 1", "Order a: price 100.00 instead of 700.00");
    }

    @Test
    void dates() {
        assertThat(found(rule("R", "date-effective \"01-Jan-2030\"", "Client()"), ""))
                .hasSize(1).allMatch(line -> line.startsWith("decided at Jan 1, 2030"));
        assertThat(found(rule("R", "date-expires \"01-Jan-2020\"", "Client()"), ""))
                .hasSize(1).allMatch(line -> line.startsWith("decided at Dec 31, 2019"));
    }

    @Test
    @DisplayName("of a group in which one rule applies, the other is kept from applying")
    void activationGroup() {
        String first = rule("First", "activation-group \"one\" salience 10", "Client( mood == Mood.CALM )");

        assertThat(found(first + rule("R", "activation-group \"one\"", "Client()"), ""))
                .containsExactly("Customer: mood angry instead of calm");
    }

    @Test
    @DisplayName("a rule whose reason another rule took away first")
    void preempted() {
        String first = "rule \"First\" salience 10 when Client( mood == Mood.CALM ) $o : Order( paid == false )"
                + " then modify( $o ) { setPaid( true ) } end\n";

        assertThat(found(first + when("Order( paid == false )"), "'Order': {'id': 'a'}"))
                .containsExactly("Customer: mood angry instead of calm");
    }

    @Test
    void aRuleThatApplies() {
        assertThat(found(when("Client()"), "")).isEmpty();
    }

    @Test
    @DisplayName("what no change of the case brings about is said to be so, with the reason")
    void nothing() {
        assertThat(notFound(rule("R", "enabled false", "Client()"))).contains("the rule is switched off");
        assertThat(notFound(rule("R", "agenda-group \"later\"", "Client()"))).contains("its group `later`");
        assertThat(notFound(when("Client( age > 5, age < 3 )"))).contains("tried");
        assertThat(notFound(when("Client()\neval( false )"))).contains("`eval( false )` cannot be told, only tried");
    }

    @Test
    @DisplayName("from nothing, the smallest case in which a rule applies")
    void fromNothing() {
        try (Explainer explainer = Explained.explainer(
                when("Client( age > 18 )\n$o : Order( paid )\nClaim( order == $o.id, days > 2 )"))) {
            assertThat(Explained.smallestChange(explainer, explainer.emptyCase("x"))).containsExactly(
                    "Customer: age 19 instead of 0",
                    "one more Order o1: paid = yes",
                    "one more Claim no. 1: order = \"o1\", days = 3");
        }
    }

    private static List<String> changes(String condition, String given) {
        return found(when(condition), given);
    }

    private static List<String> found(String rules, String given) {
        return Explained.smallestChange(rules, given);
    }

    private static String notFound(String rules) {
        List<String> lines = Explained.smallestChange(rules, "");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("No change of the case was found that makes it apply. ");
        return lines.get(0);
    }
}
