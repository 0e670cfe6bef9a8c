package org.heurejuste.language;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/** What is told while typing is what compiling the policy tells: the same findings in the same words at the same places. */
class SameAsCompiledTest {

    private static final String HEAD = """
            package org.heurejuste.service
            import java.math.BigDecimal
            import java.util.List
            global java.util.List seen
            declare Note
                text : String @key
                amount : BigDecimal
                open : boolean
                about : Incident
            end
            declare LongNote extends Note
                pages : int
            end
            function int twice( int number ) { return number * 2; }
            function String greeting( Customer customer ) { return customer.getId(); }
            query later( Customer $x ) $x := Customer() end

            """;

    static Stream<String> wrongConditions() {
        return Stream.of("Custmer()", "Customer( tenurMonths > 3 )", "Customer( tenureMonths > \"abc\" )",
                "Customer( cooperative == \"maybe\" )", "Contact( mood == Mood.ANGRI )", "Contact( mood == \"ANGRY\" )",
                "Customer( id == $nobody )", "$c : Customer() $c : Contact()", "LocalTime()",
                "Customer( tenureMonths > 3, tenurMonths < 5, cooperativ == true )", "Customer( id.length > \"x\" )",
                "Customer( getTenure() > 3 )", "Customer( twise( tenureMonths ) > 3 )",
                "Note( about.kind == IncidentKind.RUDENES )", "Note( amount > true )", "LongNote( txt == \"\" )",
                "not Custmer()", "exists( Customer( x == 1 ) )", "Customer() or Custmer()", "eval( $x > 3 )",
                "accumulate( Incident( $w : kindd ); count( $w ) )",
                "Number() from accumulate( Custmer(); count( 1 ) )",
                "List() from collect( Custmer() )");
    }

    static Stream<String> wrongConsequences() {
        return Stream.of("insert( new Note( 1 ) );", "insert( new Note( \"a\", BigDecimal.ONE, true, null, 1 ) );",
                "insert( new Nte() );", "$c.getTenurMonths();", "$c.setTenureMonths( \"a\" );",
                "String s = $c.getTenureMonths();", "int n = $c.getId();", "$d.getId();", "unknown.go();",
                "isert( $c );", "insert( $c )", "twise( 3 );", "twice( \"a\" );", "greeting( 3 );",
                "Mood m = Mood.ANGRI;", "modify( $c ) { setTenurMonths( 3 ) }",
                "modify( $c ) { setTenureMonths( \"a\" ) }",
                "modify( $c ) { setTenureMonths( 1 ), setCooperative( 3 ) }", "if( $c.getTenureMonths() ) { }",
                "int a = 1; int a = 2;", "return 3;", "while( true ) { } insert( $c );", "int x; insert( x );",
                "seen.ad( $c );", "sen.add( $c );", "for( int i = 0; i < 3; i++ ) { insert( j ); }",
                "insert( new BigDecimal() );", "$i.getWeight().foo();",
                "drools.hat();", "entryPoints[\"x\"].insrt( $c );", "$c.tenureMnths = 3;", "$t = \"a\";",
                "Note n = new Note(); n.isOpen().x(); n.getOpen();");
    }

    static Stream<String> soundConsequences() {
        return Stream.of("insert( new Note( \"a\", BigDecimal.ONE, true, $i ) );",
                "insert( new Note( \"a\" ) ); insert( new LongNote( \"a\" ) );",
                "insert( new Note() ); insertLogical( new LongNote( \"a\", null, false, $i, 3 ) );",
                "modify( $c ) { setTenureMonths( 1 ), setCooperative( true ) }", "modify( $c ) { }",
                "modify( $c ) {\n setTenureMonths(\n twice( 3 ) ), // a comment\n setId( \"a, b\" )\n}",
                "update( $c ); delete( $i ); retract( $i );", "drools.halt(); kcontext.getRule().getName();",
                "entryPoints[\"x\"].insert( $c ); channels[\"y\"].send( $c );",
                "seen.add( $c ); seen.add( greeting( $c ) );",
                "Note n = new Note(); n.setAmount( new BigDecimal( $t ) ); insert( n ); boolean open = n.isOpen();",
                "for( Object o : seen ) { insert( o ); }", "int end = 3; insert( end );",
                "List<String> l = new java.util.ArrayList<>(); l.forEach( s -> insert( s ) );",
                "String s = $t > 3 ? \"a\" : $c.getId(); insert( s );",
                "switch( Mood.ANGRY ) { case ANGRY: break; default: }",
                "FactHandleX: for( ; ; ) { break FactHandleX; }", "drools.getEntryPoint( \"a\" ).insert( 1 );",
                "System.out.println( drools.getRule().getName() );",
                "insert( Mood.valueOf( \"ANGRY\" ) ); insert( Mood.values() );",
                "insert( Mood.ANGRY.name() ); int n = $c.tenureMonths;", "$c.tenureMonths = 3;");
    }

    static Stream<String> wrongFunctions() {
        return Stream.of("function int a() { }", "function int b( int x ) { return y; }",
                "function void c() { unknwn( 3 ); }", "function String d( Customer c ) { return c.getTenureMonths(); }",
                "function int e( int x ) {\n    if( x > 1 ) {\n        return x.z();\n    }\n    return w;\n}",
                "function void f() { insert( 3 ); }", "function int g( Customer c ) { return c.getTenureMonths() }");
    }

    @Test
    void inWrongFunctions() {
        sameAsCompiled(wrongFunctions().toList(), false);
    }

    @Test
    void inWrongConditions() {
        sameAsCompiled(wrongConditions().map(SameAsCompiledTest::condition).toList(), false);
    }

    @Test
    void inWrongConsequences() {
        sameAsCompiled(wrongConsequences().map(SameAsCompiledTest::rule).toList(), false);
    }

    @Test
    void inSoundConsequences() {
        sameAsCompiled(soundConsequences().map(SameAsCompiledTest::rule).toList(), true);
    }

    @Test
    void inConsequencesWithResultsOfAccumulateAndArgumentsOfQueries() {
        String conditions = "accumulate( Customer( $t : tenureMonths ); $n : count( 1 ), $l : collectList( $t ), $s : sum("
                + " $t ), $m : max( $t ), $a : average( $t ) ) later( $late; )";
        Function<String, String> rule = consequence -> "rule \"NAME\" @clause(A1)\nwhen\n    " + conditions
                + "\nthen\n    " + consequence + "\nend\n";
        sameAsCompiled(Stream.of("$n.foo();", "String s = $n;", "$l.ad( 1 );", "String s = $s;", "$m.foo();",
                "$late.getTenurMonths();", "String s = $late.getTenureMonths();").map(rule).toList(), false);
        sameAsCompiled(Stream.of("long n = $n + $n.intValue(); insert( $l.size() );", "int s = $s.intValue() + 1;",
                "insert( $m.intValue() ); insert( $a );", "insert( new Note( $late.getId() ) );").map(rule).toList(),
                true);
    }

    private static String condition(String condition) {
        return "rule \"NAME\" @clause(A1)\nwhen\n    " + condition + "\nthen\nend\n";
    }

    private static String rule(String consequence) {
        return "rule \"NAME\" @clause(A1)\nwhen\n    $c : Customer( $t : tenureMonths )\n    $i : Incident()\nthen\n    "
                + consequence + "\nend\n";
    }

    /** Each rule in a file of its own, all of one project. */
    private static void sameAsCompiled(List<String> rules, boolean sound) {
        LanguageSnapshot snapshot = Editor.in("words.drl", HEAD).snapshot();
        for (int i = 0; i < rules.size(); i++) {
            snapshot = snapshot.withText(path(i), "package org.heurejuste.service\n" + rules.get(i)
                    .replace("NAME", "rule " + i), () -> false);
        }
        List<Diagnostic> compiled = PolicyCompiler.compile(snapshot.project()).diagnostics();
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < rules.size(); i++) {
            List<String> live = told(Diagnostics.of(snapshot, path(i)), path(i));
            all.assertThat(live).as(rules.get(i)).isEqualTo(told(compiled, path(i)));
            all.assertThat(live.isEmpty()).as(rules.get(i)).isEqualTo(sound);
        }
        all.assertAll();
    }

    private static String path(int index) {
        return Editor.RULES + "mine" + index + ".drl";
    }

    private static List<String> told(List<Diagnostic> found, String path) {
        return found.stream().filter(d -> d.span().path().equals(path) && d.code() instanceof PolicyCode)
                .map(SameAsCompiledTest::line).sorted().toList();
    }

    private static String line(Diagnostic found) {
        return found.span().line() + ":" + found.span().column() + "+" + found.span().length() + ": "
                + found.code().id()
                + ": " + found.message().in(Locale.ENGLISH);
    }
}
