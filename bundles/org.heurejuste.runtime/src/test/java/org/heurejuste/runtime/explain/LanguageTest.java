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
 * The constructs of the rule language, each in a case that it holds back and in one that it lets apply: what held it back, with the value
 * seen, and on what it rested. Windows and {@code ? :} are refused by the policy's checks or by the engine; calendars, and conditions in
 * time on what is no event, end every case with an error.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {
    /** A calm customer of 3; the orders a (5.00, unpaid) and b (20.00, paid); a claim of one day about a; a part of a part. */
    private static final String HELD = "'Client': {'age': 3},"
            + " 'Order': [{'id': 'a', 'price': 5}, {'id': 'b', 'price': 20, 'paid': true}],"
            + " 'Claim': [{'order': 'a', 'days': 1}], 'Part': [{'name': 'x', 'whole': 'y'}, {'name': 'y', 'whole': 'z'}]";
    private static final String TYPES = """
            global Integer most;
            declare Part @fact(many) @labels(fr="Pièce", en="Part")
                name : String @labels(fr="nom", en="name")
                whole : String @labels(fr="tout", en="whole")
            end
            declare Special extends Order @term @labels(fr="Spéciale", en="Special")
                rank : int @labels(fr="rang", en="rank")
            end
            query within( String $x, String $y )
                Part( $x := name, $y := whole ) or ( Part( $z : name, whole == $y ) and ?within( $x, $z; ) )
            end
            query paidOrder( String $id ) Order( paid, $id := id ) end
            rule "Big" salience 10 when $o : Order( price > 10 ) then insert( new Big( $o ) ); end
            rule "Special" salience 10 when Client( age == 7 ) then
                Special made = new Special(); made.setId( "s" ); made.setPrice( BigDecimal.ONE ); made.setRank( 3 );
                insert( made );
            end
            rule "Base" when $o : Order( price > 300 ) then insert( new Answer( "base" ) ); end
            """;

    /** A condition, a line of why it was not met, facts with which it is, and a line of why it applied. */
    private record Construct(String condition, String whyNot, String given, String why) {
    }

    private static final List<Construct> CONSTRUCTS = List.of(
            new Construct("Claim( \"a\", 3; )", "`days == 3` is false: days = 1", "'Claim': {'order': 'a', 'days': 3}",
                    "Claim no. 1: order = \"a\", days = 3"),
            new Construct("Claim( $o, $d; )\nOrder( id == $o, price < $d )",
                    "`price < $d` is false: price = 5.00, `$d` = 1",
                    "'Claim': {'order': 'a', 'days': 3}, 'Order': {'id': 'a', 'price': 2}",
                    "Order a: id = \"a\", price = 2.00"),
            new Construct("Order( id matches \"z.*\" )", "`id matches \"z.*\"` is false: id = \"a\"",
                    "'Order': {'id': 'zoo'}", "Order zoo: id = \"zoo\""),
            new Construct("Claim( order not matches \"a.*\" )", "`order not matches \"a.*\"` is false: order = \"a\"",
                    "'Claim': {'order': 'b'}", "Claim no. 1: order = \"b\""),
            new Construct("Order( id soundslike \"Smith\" )", "`id soundslike \"Smith\"` is false: id = \"a\"",
                    "'Order': {'id': 'Smyth'}", "Order Smyth: id = \"Smyth\""),
            new Construct("Order( id str[startsWith] \"z\", id str[length] 3 )",
                    "`id str[startsWith] \"z\"` is false: id = \"a\"", "'Order': {'id': 'zoo'}",
                    "Order zoo: id = \"zoo\""),
            new Construct("Claim( order in ( \"b\", \"c\" ), days not in ( 7, 8 ) )",
                    "`order in ( \"b\", \"c\" )` is false: order = \"a\"", "'Claim': {'order': 'c', 'days': 2}",
                    "Claim no. 1: order = \"c\", days = 2"),
            new Construct("Claim( days not in ( 1, 2 ) )", "`days not in ( 1, 2 )` is false: days = 1",
                    "'Claim': {'days': 3}", "Claim no. 1: days = 3"),
            new Construct("Order( ( paid || price > 30 ) && ( id == \"x\" || id == \"y\" ) )",
                    "is false: paid = yes, price = 20.00, id = \"b\"", "'Order': {'id': 'x', 'paid': true}",
                    "Order x: paid = yes, price = 0.00, id = \"x\""),
            new Construct("Client( !( age > 1 ) )", "`!( age > 1 )` is false: age = 3", "'Client': {'age': 1}",
                    "Customer: age = 1"),
            new Construct("Client( $twice : ( age * 2 ), $twice > 9 )", "`$twice > 9` is false: `$twice` = 6",
                    "'Client': {'age': 5}", "Customer: age = 5"),
            new Construct("Client( $a : age )\nClaim( days > $a + 2 )",
                    "`days > $a + 2` is false: days = 1, `$a` = 3", "'Claim': {'days': 3}", "Claim no. 1: days = 3"),
            new Construct("$o : Order( paid )\nOrder( this != $o, price > $o.price )",
                    "`price > $o.price` is false: price = 5.00, `$o.price` = 20.00",
                    "'Order': [{'id': 'a', 'paid': true}, {'id': 'b', 'price': 1}]", "Order b: price = 1.00"),
            new Construct("Big( order!.price > 30 )",
                    "`order!.price > 30` is false: price (order.price) = 20.00", "'Order': {'id': 'a', 'price': 31}",
                    "Big order no. 1: price (order.price) = 31.00"),
            new Construct("Big( order.( paid, price > 30 ) )",
                    "`order.price > 30` is false: price (order.price) = 20.00",
                    "'Order': {'id': 'a', 'price': 31, 'paid': true}",
                    "Big order no. 1: paid (order.paid) = yes, price (order.price) = 31.00"),
            new Construct("Big( order#Order.price > 30 )",
                    "`order#Order.price > 30` is false: price (order.price) = 20.00",
                    "'Order': {'id': 'a', 'price': 31}", "Big order no. 1: price (order.price) = 31.00"),
            new Construct("$l : java.util.List() from collect( Order( paid ) )\nOrder( price < 9, this memberOf $l )",
                    "`this memberOf $l` is false: `$l` = the list Order b", "'Order': {'id': 'a', 'paid': true}",
                    "Order a: price = 0.00"),
            new Construct(
                    "$o : Order( price < 9 )\njava.util.ArrayList( this contains $o ) from collect( Order( paid ) )",
                    "`this contains $o` is false: `$o` = Order a", "'Order': {'id': 'a', 'paid': true}",
                    "Order a: paid = yes"),
            new Construct(
                    "$o : Order( price > 9 )\njava.util.ArrayList( this excludes $o ) from collect( Order( paid ) )",
                    "`this excludes $o` is false: `$o` = Order b", "'Order': {'id': 'a', 'price': 10}",
                    "Order a: price = 10.00"),
            new Construct("Client( age > most )", "`age > most` is false: age = 3, `most` = nothing", "", ""),
            new Construct("accumulate( Order( $p : price ); $a : average( $p ), $m : min( $p ); $a > 100 )",
                    "`$a > 100` is false: `$a` = 12", "'Order': {'id': 'a', 'price': 200}",
                    "Order a: price = 200.00"),
            new Construct("accumulate( Order( $i : id ); $l : collectList( $i ); $l.size() > 2 )",
                    "`$l.size() > 2` is false: `size` = 2",
                    "'Order': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}]", "Order c: id = \"c\""),
            new Construct("acc( Order( $p : price ); $n : count( $p ); $n > 2 )", "`$n > 2` is false: `$n` = 2",
                    "'Order': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}]", "Order c: price = 0.00"),
            new Construct("Number( this > 50 ) from accumulate( Order( $p : price ), init( int t = 0; ),"
                    + " action( t += $p.intValue(); ), reverse( t -= $p.intValue(); ), result( t ) )",
                    "`this > 50` is false: the result = 25", "'Order': {'id': 'a', 'price': 51}",
                    "Order a: price = 51.00"),
            new Construct(
                    "Client( $a : age )\naccumulate( Order( price > $a, $p : price ); $n : count( $p ); $n > $a )",
                    "`$n > $a` is false: `$n` = 2, `$a` = 3", "'Order': {'id': 'a', 'price': 1}",
                    "Order a: price = 1.00"),
            new Construct("accumulate( ?paidOrder( $x; ); $n : count( $x ); $n > 1 )", "`$n > 1` is false: `$n` = 1",
                    "'Order': [{'id': 'a', 'paid': true}, {'id': 'b', 'paid': true}]",
                    "Order b: paid = yes, id = \"b\""),
            new Construct("groupby( Order( $p : price, $i : id ); $i; $n : count( $p ); $n > 1 )",
                    "this kind of condition cannot be explained piece by piece.", "", ""),
            new Construct("forall( $o : Order( paid ) Order( this == $o, price > 30 ) )",
                    "Order b: paid = yes, price = 20.00", "'Order': {'id': 'a', 'paid': true, 'price': 31}",
                    "holds of every one"),
            new Construct("not( forall( Order( price > 3 ) ) )",
                    "is not met, because what it excludes is so.", "'Order': {'id': 'a'}", "nothing stands against"),
            new Construct("exists( Order() and Part( name == \"q\" ) )", "`name == \"q\"` is false: name = \"x\"",
                    "'Order': {'id': 'a'}, 'Part': {'name': 'q'}", "Part no. 1: name = \"q\""),
            new Construct("exists( not Order() )", "Order a", "'Client': {}", "`exists( not Order() )`"),
            new Construct("not( exists( Order( paid ) ) )", "Order b: paid = yes", "'Order': {'id': 'a'}",
                    "nothing stands against `not( exists( Order( paid ) ) )`"),
            new Construct("exists( Order( price < 9, $i : id ) and not Claim( order == $i ) )",
                    "Claim no. 1: order = \"a\"", "'Order': {'id': 'a'}", "Order a: price = 0.00"),
            new Construct("( Order( price > 90 ) and Client() ) or ( Claim( days > 9 ) and not Part() )",
                    "`days > 9` is false: days = 1", "'Claim': {'days': 10}", "Claim no. 1: days = 10"),
            new Construct("(or Order( price > 90 ) Claim( days > 9 ) Client( age > 9 ) )",
                    "`age > 9` is false: age = 3", "'Client': {'age': 10}", "Customer: age = 10"),
            new Construct("Order( price > 30 ) @watch( !price, paid )", "`price > 30` is false: price = 5.00",
                    "'Order': {'id': 'a', 'price': 31}", "Order a: price = 31.00"),
            new Construct("$b : Big()\nOrder( paid == false ) from $b.order", "`paid == false` is false: paid = yes",
                    "'Order': {'id': 'a', 'price': 11}", "Order a: paid = no"),
            new Construct("$b : Big( $x : /order[ paid == false ] )",
                    "this kind of condition cannot be explained piece by piece.", "'Order': {'id': 'a', 'price': 11}",
                    "Big order no. 1"),
            new Construct("?within( \"x\", \"q\"; )", "`$y := whole` is false: `$y` = \"q\", whole = \"y\"",
                    "'Part': [{'name': 'x', 'whole': 'w'}, {'name': 'w', 'whole': 'q'}]",
                    "Part no. 2: name = \"w\", whole = \"q\""),
            new Construct("not( ?paidOrder( $x; ) )", "Order b: paid = yes, id = \"b\"", "'Order': {'id': 'a'}",
                    "nothing stands against `not( ?paidOrder( $x; ) )`"),
            new Construct("Client()\nexists( ?paidOrder( \"a\"; ) )", "`paid` is false: paid = no",
                    "'Order': {'id': 'a', 'paid': true}", "Order a: paid = yes, id = \"a\""));

    private final Map<Construct, String> names = new LinkedHashMap<>();
    private Explainer explainer;
    private Explained held;

    @BeforeAll
    void explain() {
        StringBuilder rules = new StringBuilder(TYPES);
        for (Construct construct : CONSTRUCTS) {
            String name = "R" + names.size();
            names.put(construct, name);
            rules.append(Explained.rule(name, "", construct.condition()));
        }
        rules.append(Explained.rule("Extended", "extends \"Base\"", "Client( age > 9 )"))
                .append(Explained.rule("Ranked", "", "Special( rank > 5 )"))
                .append(Explained.rule("Cheap", "", "Order( price == 1 )"))
                .append(Explained.rule("Waits", "timer( int: 1h )", "Client()"))
                .append(Explained.rule("Lasts", "duration 1000", "Client()"))
                .append(Explained.rule("Off", "enabled( $a > 9 )", "Client( $a : age )"))
                .append(Explained.rule("Late", "agenda-group \"late\"", "Client( age > 9 )"))
                .append("rule \"Turn\" salience 10 when Client( age > 9 ) then drools.setFocus( \"late\" ); end\n")
                .append("""
                        rule "Branch" when Order() if ( paid ) break[dear] Client( age > 9 ) then
                            insert( new Answer( "x" ) );
                        then[dear]
                            insert( new Answer( "dear" ) );
                        end
                        """);
        explainer = Explained.explainer(rules.toString());
        held = of(HELD);
    }

    @AfterAll
    void close() {
        explainer.close();
    }

    private Explained of(String given) {
        return Explained.of(explainer, "'name': 'x', 'now': '2026-03-02T09:00:00', 'given': {" + given + "}");
    }

    @TestFactory
    Stream<DynamicTest> whatHeldItBack() {
        return CONSTRUCTS.stream().map(construct -> DynamicTest.dynamicTest(construct.condition(),
                () -> assertThat(held.whyNot(names.get(construct), Locale.ENGLISH))
                        .anyMatch(line -> line.contains(construct.whyNot()))));
    }

    @TestFactory
    @DisplayName("with other facts the rule applies, and rests on them")
    Stream<DynamicTest> whatItRestsOn() {
        return CONSTRUCTS.stream().filter(construct -> !construct.why().isEmpty())
                .map(construct -> DynamicTest.dynamicTest(construct.condition(),
                        () -> assertThat(of(construct.given()).firing(names.get(construct)))
                                .anyMatch(line -> line.contains(construct.why()))));
    }

    @Test
    @DisplayName("operators that are words hold however often they are evaluated")
    void operatorsInWords() {
        for (int i = 0; i < 50; i++) {
            assertThat(of("'Order': [{'id': 'Smyth'}, {'id': 'zoo'}]").explanation().firings())
                    .extracting(firing -> firing.rule().name()).contains("R4", "R5");
        }
    }

    @Test
    @DisplayName("a rule that extends another is held back by the conditions of that one first")
    void extended() {
        assertThat(held.whyNot("Extended", Locale.ENGLISH))
                .anyMatch(line -> line.startsWith("Nothing fits `$o : Order( price > 300 )`"));
        assertThat(of("'Order': {'id': 'a', 'price': 301}").whyNot("Extended", Locale.ENGLISH))
                .contains("`age > 9` is false: age = 0");
        assertThat(of("'Order': {'id': 'a', 'price': 301}, 'Client': {'age': 10}").firing("Extended"))
                .contains("because of Order a: price = 301.00", "because of Customer: age = 10");
    }

    @Test
    @DisplayName("a fact of a type that extends another is one of that other too")
    void inheritance() {
        Explained special = of("'Client': {'age': 7}");

        assertThat(special.whyNot("Ranked", Locale.ENGLISH)).contains("`rank > 5` is false: rank = 3");
        assertThat(special.whyNot("Extended", Locale.ENGLISH)).contains("`price > 300` is false: price = 1.00");
        assertThat(special.firing("Cheap")).contains("because of Special s: price = 1.00");
    }

    @Test
    void attributes() {
        assertThat(held.whyNot("Waits", Locale.ENGLISH)).contains("Every condition is met, but its attribute `timer` or"
                + " `duration` has the rule wait longer than a case lasts.");
        assertThat(held.whyNot("Lasts", Locale.ENGLISH)).anyMatch(line -> line.contains("`timer` or `duration`"));
        assertThat(held.whyNot("Off", Locale.ENGLISH)).contains(
                "Every condition is met, but its attribute `enabled` switches the rule off for these facts.");
        assertThat(of("'Client': {'age': 10}").firing("Off")).contains("because of Customer: age = 10");
        assertThat(of("'Client': {'age': 10}").firing("Late")).contains("because of Customer: age = 10");
    }

    @Test
    @DisplayName("a branch is told, and the consequence to which it led rests on what came before")
    void branches() {
        assertThat(of("'Order': {'id': 'a', 'paid': true}").firing("Branch")).contains("because of Order a")
                .anyMatch(line -> line.startsWith("as `if ( paid )`"));
        assertThat(of("'Order': {'id': 'a'}, 'Client': {'age': 10}").firing("Branch"))
                .contains("because of Customer: age = 10");
        assertThat(of("'Order': {'id': 'a'}").whyNot("Branch", Locale.ENGLISH)).contains("`age > 9` is false: age = 0");
    }
}
