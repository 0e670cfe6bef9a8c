package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rule language allows, nothing is said against it. */
class SoundRulesTest {

    private static final String WORDS = """
            package shop

            import java.math.BigDecimal
            import java.time.LocalDate
            import java.util.List
            import java.util.Map

            declare enum Mood CALM, CROSS; end
            declare enum Size SMALL(1), LARGE(2); rank : int end
            declare Person
                id : String
                age : int
                active : boolean
                spent : BigDecimal
                since : LocalDate
                mood : Mood
                friends : List
                notes : Map
                boss : Person
            end
            declare Employee extends Person
                desk : String
            end
            declare Order
                @role(event)
                person : Person
                size : Size
                total : double
            end
            global java.util.List log
            function boolean grown( int age ) { return age >= 18; }
            query adults( int least )
                Person( age >= least )
            end
            query named( String id, Person p )
                p := Person( id := id )
            end
            """;

    @TempDir
    Path workspace;

    private static Stream<String> conditions() {
        return Stream.of(
                "Person( age > 3, active, !active, this != null )",
                "Person( age > 3 && < 5 || == 7, id == \"a\" || == 'b' )",
                "Person( age ( > 3 && < 5 ), mood == Mood.CALM, mood in ( Mood.CALM, Mood.CROSS ), mood not in ( Mood.CROSS ) )",
                "$p : Person( $age : age, $id : id ) Person( age > $age + 1, id != $id, this != $p, boss == $p )",
                "$p : Person( $age : age > 3 ) Person( age == $age )",
                "Person( boss.boss.id == \"x\", boss!.id == \"y\", boss.getId() == \"z\", getAge() > 3, boss.age == 3 )",
                "Person( id matches \"a.*\", id not matches \"b\", id str[startsWith] \"a\", id soundslike \"ann\" )",
                "Person( friends contains \"x\", friends not contains \"y\", id memberOf friends, friends.size() > 2, friends.size > 2 )",
                "Person( friends[0] == \"x\", notes[\"key\"] == \"v\", notes.size == 0 )",
                "Person( spent > 3, spent > 3.5, spent == BigDecimal.ZERO, spent.compareTo( BigDecimal.TEN ) > 0, spent > 10B )",
                "Person( spent == java.math.BigDecimal.ONE, since == null, since > \"1-Jan-2026\", since.getYear() == 2026 )",
                "Person( since > LocalDate.MIN, age == Integer.MAX_VALUE, id == String.valueOf( 3 ) )",
                "Person( grown( age ), eval( age > 3 ), ( age > 3 || active ) && id != null, age % 2 == 0, -age < 3 )",
                "Person( age > ( active ? 3 : 4 ) )",
                "Person( this instanceof Employee, this#Employee.desk == \"x\" )",
                "Employee( id == \"inherited\", desk == \"own\", age > 3 ) $e : Employee() Person( this == $e )",
                "Order( size == Size.LARGE, size.rank > 1, size.name() == \"LARGE\", total > 3, person.age > 3 )",
                "Order( $total : total, $person : person ) Person( this == $person, age > $total )",
                "not Person( age > 3 ) exists( Person() and not Order() ) forall( Person( age > 3 ) Person( active ) )",
                "( Person( $a : age ) or Employee( $a : age ) ) Order( total > $a )",
                "$list : List( size > 2 ) from collect( Person( age > 3 ) )",
                "$n : Number( intValue > 3 ) from accumulate( Person( $age : age ), sum( $age ) )",
                "accumulate( Person( $age : age ); $sum : sum( $age ), $max : max( $age ), $n : count( 1 ); $sum > 3, $n > 1 ) Person( age > $max )",
                "accumulate( $p : Person() and Order( person == $p, $t : total ); $avg : average( $t ) )",
                "$p : Person() $f : String( length > 2 ) from $p.friends",
                "$x : Integer( this > 3 ) from List.of( 1, 2 ) Person( age == $x )",
                "adults( 18; ) ?adults( $least; ) $p : Person()",
                "named( \"ann\", $who; ) Order( person == $who )",
                "Order( total > 3 ) over window:length( 3 )",
                "Person( age > 3 ) from entry-point \"door\"",
                "eval( 1 < 2 ) String( this == \"go\" ) Object( hashCode != 0 )",
                "$o : Order( $t : total ) Order( this after[ 1s, 2h ] $o )",
                "Person( $boss : boss, $boss != null, boss.id == id )",
                "Person( age == 3, id == \"a;b\", id == \"end\" ) // rule \"x\"",
                "java.lang.String() Person( mood.name == \"CALM\", mood.toString() == \"CALM\" )");
    }

    @Test
    void aConditionIsLeftInPeace() throws Exception {
        String rules = conditions()
                .map(condition -> "rule \"%s\"\nwhen\n    %s\nthen\nend\n".formatted(condition.hashCode(), condition))
                .collect(Collectors.joining());

        assertThat(said(rules)).isEmpty();
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                "rule 'single quotes' when Person() then end",
                "rule Unquoted when Person() then end",
                "rule \"attributes\" @clause(A1) salience -10 no-loop agenda-group \"x\" auto-focus true enabled true when Person() then end",
                "rule \"more\" @clause( A1, A2 ) @note(\"it's (not) closed\") date-effective \"1-Jan-2026\" date-expires \"31-Dec-2026\" "
                        + "lock-on-active activation-group \"g\" when Person() then end",
                "rule \"computed\" salience ( $a ) enabled ( true ) when Person( $a : age ) then end",
                "rule \"timer\" timer ( int: 30s 5m ) duration 100 when Person() then end",
                "rule \"commas\" salience 1, no-loop true, when Person() then end",
                "salience 3\ndialect \"java\"\nrule \"of the file\" when Person() then end",
                "rule \"parent\" when $p : Person() then end\nrule \"child\" extends \"parent\" when Order( person == $p ) then $p.setAge( 3 ); end",
                "rule \"mvel\" dialect \"mvel\" when $p : Person() then modify( $p ) { age = 3, active = true }; log.add( $p.id ); end",
                "rule \"branch\" when $p : Person() if ( age > 3 ) do[old] else do[young] Order() then then[old] log.add( 1 ); then[young] log.add( 2 ); end",
                "rule \"no condition, but a parent\" extends \"p\" when then end rule \"p\" when Person() then end",
                "rule \"code\"\nwhen\n $p : Person( $friends : friends )\nthen\n    // an end in a comment\n    String end = \"then end rule\";\n"
                        + "    for ( Object f : $friends ) { if ( f.equals( \"}\" ) ) { insertLogical( new Order( $p, Size.SMALL, 3.0 ) ); } }\n"
                        + "    char c = '\"';\n    modify( $p ) { setAge( 3 ), setActive( true ) }\n    update( $p ); delete( $p );\n"
                        + "    drools.halt(); kcontext.getRule(); log.add( drools.getRule().getName() );\nend",
                "import java.util.Map.Entry\nimport static java.lang.Math.max\nrule \"imports\" when Entry() Person( max( age, 3 ) > 3 ) then int i = max( 1, 2 ); end",
                "import function java.lang.Math.min\nrule \"f\" when Person() then int i = min( 1, 2 ); end",
                "import accumulate org.drools.core.base.accumulators.CountAccumulateFunction tally\n"
                        + "rule \"acc\" when accumulate( $p : Person(); $n : tally( $p ) ) then log.add( $n ); end",
                "declare Visit @propertyReactive @note(\"x\") who : Person @key by : String = \"me\" n : int = 3 @position(0) end\n"
                        + "rule \"v\" when Visit( who.age > 3, by == \"x\" ) @watch( !n ) then insert( new Visit() ); end",
                "declare window Last Order() over window:length( 3 ) end rule \"w\" when Order() from window Last then end",
                "declare entry-point \"door\" end rule \"e\" when Person() from entry-point \"door\" then end",
                "function int two() { return 2; }\nfunction void say( String what, int n ) { if ( n > two() ) { System.out.println( what ); } }",
                "declare trait Rich cash : double end declare Ann @Traitable cash : double end rule \"t\" when Ann( cash > 3 ) then end")
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void aStatementIsLeftInPeace(String statement) throws Exception {
        assertThat(said(statement)).isEmpty();
    }

    private List<String> said(String rules) throws Exception {
        TestPolicy policy = TestPolicy.in(workspace).with("words.drl", WORDS).with("sound.drl",
                "package shop\n" + rules);
        return PolicyCompiler.compile(policy.project()).diagnostics().stream()
                .map(d -> d.line(Locale.ENGLISH) + " in " + line(policy.project(), d)).toList();
    }

    private static String line(PolicyProject project, Diagnostic diagnostic) {
        return project.source(diagnostic.span().path()).orElseThrow().text().lines().toList()
                .get(diagnostic.span().line() - 1);
    }
}
