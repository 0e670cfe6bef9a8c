package org.heurejuste.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Each construct of conditions over one case: what held the rule back and the smallest change, with which it does apply. The case:
 * a calm customer of 3; the orders a (5.00, unpaid) and b (20.00, paid); a claim of one day about a.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstructsTest {
    private static final String CASE = "'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {'Client': {'age': 3},"
            + " 'Order': [{'id': 'a', 'price': 5}, {'id': 'b', 'price': 20, 'paid': true}],"
            + " 'Claim': [{'order': 'a', 'days': 1}]}";
    private static final String QUERIES = """
            query paidOrder( String $id ) Order( paid, $id := id ) end
            query dear( String $id ) Order( price > 1000, $id := id ) end
            """;

    /** A condition, a line of why it was not met, and the smallest change. */
    private record Construct(String condition, String whyNot, String change) {
    }

    private static final List<Construct> CONSTRUCTS = List.of(
            new Construct("forall( Order( paid ) )", "Order a: paid = no", "Order a: paid yes instead of no"),
            new Construct("forall( $o : Order( price > 1 ) Claim( order == $o.id ) )", "Order b: price = 20.00",
                    "Order b: price 1.00 instead of 20.00"),
            new Construct("not( Order( price > 10 ) or Claim( days > 10 ) )", "Order b: price = 20.00",
                    "Order b: price 10.00 instead of 20.00"),
            new Construct("not( Order( price > 10 ) and not Claim( days > 10 ) )", "Order b: price = 20.00",
                    "Order b: price 10.00 instead of 20.00"),
            new Construct("exists( Order( price > 100 ) or Claim( days > 10 ) )", "`days > 10` is false: days = 1",
                    "Order a: price 100.01 instead of 5.00"),
            new Construct("exists( Order( $i : id ) and Claim( order == $i, days > 3 ) )",
                    "`days > 3` is false: days = 1", "Claim no. 1: days 4 instead of 1"),
            new Construct("Client( age > 1 ) and ( Order( price > 100 ) or Claim( days > 20 ) )",
                    "And its other alternative:", "Order a: price 100.01 instead of 5.00"),
            new Construct("accumulate( Order( paid, $p : price ); $n : count( $p ); $n > 1 )",
                    "`$n > 1` is false: `$n` = 1", "Order a: paid yes instead of no"),
            new Construct("accumulate( Order( $p : price ); $s : sum( $p ), $m : max( $p ); $s > 100, $m > 3 )",
                    "`$s > 100` is false: `$s` = 25", "Order a: price 80.01 instead of 5.00"),
            new Construct(
                    "accumulate( Order( paid, $i : id ) and Claim( order == $i, $d : days ); $n : count( $d ); $n > 0 )",
                    "`$n > 0` is false: `$n` = 0", "Order a: paid yes instead of no"),
            new Construct("Number( intValue > 2 ) from accumulate( Order( $p : price ), count( $p ) )",
                    "`intValue > 2` is false: the result = 2", "one more Order o1"),
            new Construct(
                    "$n : Number() from accumulate( Order( $p : price ), sum( $p ) )\nClient( age > $n.intValue() )",
                    "`age > $n.intValue()` is false: age = 3, `$n` = 25", "Customer: age 26 instead of 3"),
            new Construct("$l : java.util.List( size > 2 ) from collect( Order( price > 1 ) )",
                    "`size > 2` is false: `size` = 2", "one more Order o1: price = 1.01"),
            new Construct("$c : Client()\nClient( age > 5 ) from $c", "`age > 5` is false: age = 3",
                    "Customer: age 6 instead of 3"),
            new Construct("?paidOrder( $x; )\nClient( age > 5 )", "`age > 5` is false: age = 3",
                    "Customer: age 6 instead of 3"),
            new Construct("paidOrder( $x; )\nOrder( id == $x, price > 100 )", "Order b: 1 of 2 constraints hold",
                    "Order b: price 100.01 instead of 20.00"),
            new Construct("Client( eval( age > 100 ) )", "`eval( age > 100 )` is false: age = 3",
                    "Customer: age 101 instead of 3"),
            new Construct("Client( $a : age )\neval( $a > 20 )",
                    "it was evaluated to false; why cannot be explained piece by piece.",
                    "Customer: age 21 instead of 3"));

    private Map<Construct, String> names = new LinkedHashMap<>();
    private Explainer explainer;
    private Explained explained;

    @BeforeAll
    void explain() {
        StringBuilder rules = new StringBuilder(QUERIES);
        for (Construct construct : CONSTRUCTS) {
            String name = "R" + names.size();
            names.put(construct, name);
            rules.append(Explained.rule(name, "", construct.condition()));
        }
        explainer = Explained.explainer(rules.toString());
        explained = Explained.of(explainer, CASE);
    }

    @AfterAll
    void close() {
        explainer.close();
    }

    @TestFactory
    Stream<DynamicTest> whatHeldItBack() {
        return CONSTRUCTS.stream().map(construct -> DynamicTest.dynamicTest(construct.condition(),
                () -> assertThat(explained.whyNot(names.get(construct), Locale.ENGLISH))
                        .anyMatch(line -> line.endsWith(construct.whyNot()))));
    }

    @TestFactory
    Stream<DynamicTest> theSmallestChange() {
        return CONSTRUCTS.stream().map(construct -> DynamicTest.dynamicTest(construct.condition(),
                () -> assertThat(Explained.smallestChange(explainer, CASE, names.get(construct)))
                        .containsExactly(construct.change())));
    }

    @Test
    void whatIsSaidNotToBeExplainable() {
        assertThat(Explained.of(Explained.when("$o : Order()\nString( length > 5 ) from $o.id"), "'Order': {'id': 'b'}")
                .whyNot()).containsExactly("`String( length > 5 ) from $o.id` (rules.drl:4):"
                        + " of what it takes from elsewhere nothing fits: `b`.");
        assertThat(Explained.of(Explained.when("Order( paid ) from entry-point \"other\""), "").whyNot())
                .containsExactly("The case has nothing for `Order( paid ) from entry-point \"other\"` (rules.drl:3).");
    }

    @Test
    @DisplayName("of a query without an answer, the condition of the query that nothing met")
    void queriesWithoutAnAnswer() {
        String dear = QUERIES + Explained.when("?dear( $x; )");
        assertThat(Explained.of(dear, "'Order': {'id': 'a', 'price': 7}").whyNot()).containsExactly(
                "`?dear( $x; )` (rules.drl:5): the query has no answer, because of this:",
                "Nothing fits `Order( price > 1000, $id := id )` (rules.drl:3). The nearest first:",
                "Order a: 1 of 2 constraints hold",
                "`price > 1000` is false: price = 7.00");
        assertThat(Explained.of(dear, "'Order': {'id': 'a', 'price': 1001}").explanation().firings()).hasSize(1);
        assertThat(Explained.of(dear, "").whyNot()).contains(
                "The case has nothing for `Order( price > 1000, $id := id )` (rules.drl:3).");
    }

    @Test
    @DisplayName("a query is asked about what the rule hands it")
    void queriesAboutAFact() {
        String rules = """
                query claimed( String $order, int $least ) Order( paid, id == $order ) Claim( order == $order, days > $least ) end
                """
                + Explained.when("Order( $i : id == \"a\" )\n?claimed( $i, 3; )");
        assertThat(Explained.of(rules, "'Order': [{'id': 'a', 'paid': true}, {'id': 'b'}],"
                + " 'Claim': [{'order': 'b', 'days': 9}, {'order': 'a', 'days': 2}]").whyNot())
                .anyMatch(
                        line -> line.startsWith("Nothing fits `Claim( order == $order, days > $least )` (rules.drl:2)"))
                .anyMatch(line -> line.startsWith("`days > $least` is false: days = 2"))
                .anyMatch(line -> line.startsWith("`order == $order` is false: order = \"b\""));
        assertThat(Explained.of(rules, "'Order': {'id': 'a', 'paid': true}, 'Claim': {'order': 'a', 'days': 4}")
                .explanation().firings()).hasSize(1);
    }

    @Test
    @DisplayName("of a query with alternatives, each; of a not inside it, the fact in the way")
    void queriesOfOtherConditions() {
        String either = "query either( String $id ) ( Order( paid, $id := id ) or Claim( days > 3, $id := order ) ) end\n"
                + Explained.when("?either( $x; )");
        assertThat(Explained.of(either, "'Order': {'id': 'a'}, 'Claim': {'order': 'a', 'days': 1}").whyNot())
                .contains("`paid` is false: paid = no", "And its other alternative:", "`days > 3` is false: days = 1");
        String free = "query free( String $id ) Order( $id := id ) not Claim( order == $id ) end\n"
                + Explained.when("?free( $x; )");
        assertThat(Explained.of(free, "'Order': {'id': 'a'}, 'Claim': {'order': 'a', 'days': 1}").whyNot())
                .contains("Claim no. 1: order = \"a\"");
    }

    @Test
    void whatAFiringRestsOn() {
        assertThat(Explained.of(Explained.when("forall( Order( paid ) )"), "'Order': {'id': 'b', 'paid': true}").why())
                .containsExactly("because `forall( Order( paid ) )` (rules.drl:3) holds of every one");
        assertThat(Explained.of(Explained.when("accumulate( Order( paid, $p : price ); $n : count( $p ); $n > 0 )"),
                "'Order': [{'id': 'a'}, {'id': 'b', 'paid': true, 'price': 3}]").why())
                .containsExactly("because of Order b: paid = yes, price = 3.00");
        assertThat(Explained.of(Explained.when("exists( Order( price > 100 ) or Claim( days > 10 ) )"),
                "'Claim': {'days': 11}").why()).containsExactly("because of Claim no. 1: days = 11");
    }
}
