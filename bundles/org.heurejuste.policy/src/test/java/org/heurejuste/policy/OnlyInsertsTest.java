package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which consequences allow the engine to take facts in at once. */
class OnlyInsertsTest {

    @TempDir
    Path project;

    @ParameterizedTest
    @ValueSource(strings = {
        "insert( new Made( $x.getId(), 1 ) );",
        "insert( new Made( longer( $x ), 1 ) );",
        "String id = \"a; update( b )\"; insert( new Made( id, 1 ) );",
        "insert( new Made( \"a\", 1 ) ); // drools.halt()\n insert( new Made( $x.getId(), $x.getCount() ) );",
        "System.out.print( \"\" );",
    })
    void certainlyOnlyInsert(String consequence) throws Exception {
        assertThat(policy(consequence).onlyInserts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Made made = new Made(); insert( made ); insert( made );",
        "Made made = new Made(); insert( made ); made.setId( \"later\" );",
        "insert( new Made( \"a\", 1 ) ); insert( new Made( longer( $x ), 1 ) );",
        "insert( new Made( \"a\", 1 ) ); $x.setCount( 2 );",
        "if ( $x.getCount() > 1 ) { insert( new Made( \"a\", 1 ) ); $x.setCount( 2 ); }",
        "modify( $x ) { setCount( 1 ) };",
        "$x.setCount( 1 ); update( $x );",
        "delete( $x );",
        "insertLogical( new Made( \"a\", 1 ) );",
        "drools.insert( new Made( \"a\", 1 ) );",
        "kcontext.getKieRuntime().insert( new Made( \"a\", 1 ) );",
    })
    void perhapsDoMore(String consequence) throws Exception {
        assertThat(policy(consequence).onlyInserts()).isFalse();
    }

    private CompiledPolicy policy(String consequence) throws Exception {
        Path rules = Files.createDirectories(project.resolve("src/main/resources/org/heurejuste/test"));
        Path module = Files.createDirectories(project.resolve("src/main/resources/META-INF"));
        Files.writeString(module.resolve("kmodule.xml"), "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
        Files.writeString(rules.resolve("rules.drl"), """
                package org.heurejuste.test
                declare Given @fact(many) id : String count : int end
                declare Made @decision id : String number : int end
                function String longer( Given given ) { return given.getId() + "!"; }
                rule "Made" when $x : Given() then
                %s
                end
                """.formatted(consequence));
        return CompiledPolicy.load(project);
    }
}
