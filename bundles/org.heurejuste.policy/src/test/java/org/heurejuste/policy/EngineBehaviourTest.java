package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** What this project relies on in the engine, and what earlier or other versions of it got wrong. */
class EngineBehaviourTest {

    private static final String FACTS = """
            package shop
            import java.time.LocalDate
            declare Person id : String age : int active : boolean since : LocalDate end
            declare Debt id : String end
            """;

    @TempDir
    Path workspace;

    @Test
    void aNotInsideAnExistsIsRightInWhateverOrderFactsCome() throws Exception {
        KieBase rules = rules("""
                rule "joined" when exists ( Person( $id : id ) and not Debt( id == $id ) ) then end
                rule "not first" when exists ( not Debt( id == "none" ) and Person() ) then end
                rule "nested" when Person( id == "ann" ) exists ( Person( $id : id ) and not ( Debt( id == $id ) and Person() ) ) then end
                rule "two nots" when exists ( Person( $id : id ) and not Debt( id == $id ) and not Debt( id == "x" ) ) then end
                rule "between" when exists ( Person( $id : id ) and not Debt( id == $id ) and Person( id != $id ) ) then end
                rule "never" when not ( Person( $id : id, id == "bob" ) and not Debt( id == $id ) ) not Debt( id == "bob" ) Person( id == "bob" ) then end
                """);
        List<Object> facts = new ArrayList<>(List.of(person(rules, "ann", 40), person(rules, "bob", 50),
                TestPolicy.fact(rules, "Debt", Map.of("id", "ann"))));

        for (int turn = 0; turn < facts.size(); turn++) {
            Collections.rotate(facts, 1);
            assertThat(TestPolicy.fired(rules, facts, false))
                    .containsExactlyInAnyOrder("joined", "not first", "nested", "two nots", "between");
            assertThat(TestPolicy.fired(rules, facts, true)).contains("joined", "not first", "nested", "two nots",
                    "between");
        }
    }

    @Test
    void aShortenedAlternativeIsAConditionAndNotNothing() throws Exception {
        KieBase rules = rules("""
                rule "either" when Person( id == "ann" || == "bob" ) then end
                rule "between" when Person( age > 30 && < 40 ) then end
                """);

        assertThat(TestPolicy.fired(rules, List.of(person(rules, "bob", 35)), false))
                .containsExactlyInAnyOrder("either", "between");
        assertThat(TestPolicy.fired(rules, List.of(person(rules, "carl", 45)), false)).isEmpty();
    }

    @Test
    void datesAreComparedWithTheirTextAndNumbersAndYesOrNoWithTheirs() throws Exception {
        KieBase rules = rules("""
                rule "after" when Person( since > "31-Dec-2025" ) then end
                rule "before" when Person( since < "31-Dec-2025" ) then end
                rule "number" when Person( age == "35" ) then end
                rule "yes" when Person( active == "true" ) then end
                rule "text" when Person( id == 5 ) then end
                """);
        Object person = TestPolicy.fact(rules, "Person",
                Map.of("id", "5", "age", 35, "active", true, "since", LocalDate.of(2026, 1, 1)));

        assertThat(TestPolicy.fired(rules, List.of(person), false)).containsExactlyInAnyOrder("after", "number", "yes",
                "text");
    }

    private KieBase rules(String text) throws Exception {
        return TestPolicy.in(workspace).with("facts.drl", FACTS).with("rules.drl", "package shop\n" + text).compiled()
                .kieBase();
    }

    private static Object person(KieBase rules, String id, int age) throws ReflectiveOperationException {
        return TestPolicy.fact(rules, "Person", Map.of("id", id, "age", age));
    }
}
