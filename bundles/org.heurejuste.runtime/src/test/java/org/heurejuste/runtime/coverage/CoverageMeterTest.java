package org.heurejuste.runtime.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.coverage.Measured.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case shows of a policy")
class CoverageMeterTest {

    @Test
    @DisplayName("the rules that fired, the conditions that were met, and what each constraint was")
    void rulesConditionsConstraints() {
        Measured policy = Measured.rules(rule("R", "", "Client( age > 18, mood == Mood.ANGRY )"));
        assertThat(policy.seen("'Client': {'age': 30, 'mood': 'ANGRY'}")).contains("FIRED R",
                "MET Client( age > 18, mood == Mood.ANGRY )", "TRUE age > 18", "TRUE mood == Mood.ANGRY")
                .doesNotContain("FALSE age > 18", "FALSE mood == Mood.ANGRY");
        assertThat(policy.seen("'Client': {'age': 30}")).contains("TRUE age > 18", "FALSE mood == Mood.ANGRY")
                .doesNotContain("FIRED R", "MET Client( age > 18, mood == Mood.ANGRY )");
    }

    @Test
    @DisplayName("a constraint behind one that fails already, which the engine does not evaluate")
    void behindAFailingOne() {
        assertThat(Measured.rules(rule("R", "", "Client( age > 18, mood == Mood.ANGRY )"))
                .seen("'Client': {'age': 3, 'mood': 'ANGRY'}")).contains("FALSE age > 18", "TRUE mood == Mood.ANGRY");
    }

    @Test
    @DisplayName("constraints that the engine hashes or shares between rules")
    void hashedAndShared() {
        Measured policy = Measured.rules(rule("Calm", "", "Client( mood == Mood.CALM )"),
                rule("Angry", "", "Client( mood == Mood.ANGRY )"), rule("Sad", "", "Client( mood == Mood.SAD )"),
                rule("Calm too", "", "Client( mood == Mood.CALM )", "Order()"));
        CoverageMeter meter = policy.meter();
        assertThat(policy.seen("'Client': {'mood': 'SAD'}")).contains("FALSE mood == Mood.CALM",
                "FALSE mood == Mood.ANGRY", "TRUE mood == Mood.SAD").doesNotContain("TRUE mood == Mood.CALM");
        assertThat(meter.goals()).filteredOn(goal -> goal.text().equals("mood == Mood.CALM"))
                .filteredOn(goal -> goal.aim() == Goal.Aim.FALSE).as("each rule has its own").hasSize(2);
    }

    @Test
    @DisplayName("joins that the engine finds by an index")
    void joined() {
        Measured policy = Measured
                .rules(rule("R", "", "$order : Order( paid )", "Order( of == $order.id, price > 5 )"));
        assertThat(policy.seen("'Order': [{'id': 'a', 'paid': true}, {'id': 'b', 'of': 'z', 'price': 9}]")).contains(
                "FALSE of == $order.id", "TRUE price > 5").doesNotContain("TRUE of == $order.id");
        assertThat(policy.seen("'Order': [{'id': 'a', 'paid': true}, {'id': 'b', 'of': 'a'}]"))
                .contains("TRUE of == $order.id", "FALSE price > 5");
    }

    @Test
    @DisplayName("the same when the engine has compiled its constraints for speed already")
    void afterALongTime() {
        String orders = "'Order': [{'id': 'a', 'price': 1}, {'id': 'b', 'price': 2, 'paid': true}]";
        String[] conditions = {"Order( $price : price )", "not Order( paid, price < $price )",
            "not Order( price < $price, !paid )"};
        assertThat(Measured.rules(rule("R", "", conditions)).afterDeciding(200, orders).seen(orders))
                .isEqualTo(Measured.rules(rule("R", "", conditions)).seen(orders)).contains("FIRED R");
    }

    @Test
    @DisplayName("nothing of a condition that the ones before it do not reach")
    void notReached() {
        assertThat(Measured.rules(rule("R", "", "Order( paid )", "Client( age > 18 )"))
                .seen("'Client': {'age': 30}, 'Order': {'id': 'a'}")).contains("FALSE paid")
                .doesNotContain("TRUE age > 18", "MET Client( age > 18 )");
    }

    @Test
    @DisplayName("each part of what || and && join, wherever the brackets are")
    void parts() {
        Measured policy = Measured
                .rules(rule("R", "", "Client( ( age < 10 || age > 70 ) && mood != Mood.SAD, age > 5 )"));
        assertThat(policy.seen("'Client': {'age': 80}")).contains("FALSE age < 10", "TRUE age > 70",
                "TRUE mood != Mood.SAD", "FIRED R").doesNotContain("TRUE age < 10", "FALSE age > 70");
        assertThat(policy.missing("'Client': {'age': 80}", "'Client': {'age': 8}", "'Client': {'age': 4}",
                "'Client': {'mood': 'SAD', 'age': 20}")).noneMatch(goal -> goal.matches("(TRUE|FALSE) .*"));
    }

    @Test
    @DisplayName("the place of each part")
    void placeOfParts() {
        CoverageMeter meter = Measured.rules(rule("R", "", "Client( age < 10 ||\n  age > 70 )")).meter();
        assertThat(meter.goals()).filteredOn(goal -> goal.kind() == Goal.Kind.CONSTRAINT)
                .filteredOn(goal -> goal.aim() == Goal.Aim.TRUE)
                .extracting(goal -> goal.text() + " " + goal.span().line() + ":" + goal.span().column() + "+"
                        + goal.span().length())
                .containsExactly("age < 10 4:9+8", "age > 70 5:3+8", "age < 10 || age > 70 4:9+22");
    }

    @Test
    @DisplayName("below, at and above each number, as far as the field's range allows")
    void boundaries() {
        Measured policy = Measured.rules(rule("R", "", "Client( age >= 18 )"), rule("S", "", "Client( 0 <= age )"));
        assertThat(policy.seen("'Client': {'age': 17}", "'Client': {'age': 19}")).contains("BELOW age >= 18 18",
                "ABOVE age >= 18 18").doesNotContain("AT age >= 18 18");
        assertThat(policy.missing("'Client': {'age': 17}", "'Client': {'age': 19}")).contains("AT age >= 18 18",
                "AT 0 <= age 0").doesNotContain("BELOW 0 <= age 0", "FALSE 0 <= age");
    }

    @Test
    @DisplayName("the values of fields that it gives")
    void values() {
        assertThat(Measured.rules(rule("R", "", "Client()")).missing("'Client': {}", "'Client': {'mood': 'SAD'}"))
                .containsExactly("GIVEN Client.mood ANGRY");
    }

    @Test
    @DisplayName("whether there was what not and exists ask for")
    void notAndExists() {
        Measured policy = Measured.rules(rule("R", "", "not Order( paid )", "exists Order( price > 5 )"));
        assertThat(policy.seen("'Order': {'id': 'a', 'price': 9}")).contains("MET not Order( paid )",
                "MET exists Order( price > 5 )", "FALSE paid", "TRUE price > 5")
                .doesNotContain("UNMET not Order( paid )");
        assertThat(policy.seen("'Order': {'id': 'a', 'paid': true}")).contains("UNMET not Order( paid )")
                .doesNotContain("UNMET exists Order( price > 5 )");
    }

    @Test
    @DisplayName("what was so only in between, until a rule made it otherwise")
    void inBetween() {
        Measured policy = Measured.rules("""
                rule "Term" when $order : Order( price > 100 ) then insert( new Big( $order ) ); end
                """, rule("None", "salience -1", "not Big()"));
        assertThat(policy.seen("'Order': {'id': 'a', 'price': 500}")).contains("MET not Big()", "UNMET not Big()")
                .doesNotContain("FIRED None");
    }

    @Test
    @DisplayName("what a rule changed, with the values at the time")
    void changed() {
        Measured policy = Measured.rules("""
                rule "Pay" when $order : Order( !paid ) then modify( $order ) { setPaid( true ) } end
                """, rule("Paid", "", "Order( paid )"));
        assertThat(policy.seen("'Order': {'id': 'a'}")).contains("FALSE paid", "TRUE paid", "FIRED Paid", "TRUE !paid",
                "FALSE !paid");
    }

    @Test
    @DisplayName("the alternatives of an or, what they have in common once")
    void alternatives() {
        Measured policy = Measured
                .rules(rule("R", "", "Order( paid )", "( Client( age > 70 ) or Client( age < 10 ) )"));
        assertThat(policy.meter().goals()).filteredOn(goal -> goal.text().equals("Order( paid )"))
                .filteredOn(goal -> goal.aim() == Goal.Aim.MET).hasSize(1);
        assertThat(policy.seen("'Client': {'age': 80}, 'Order': {'id': 'a', 'paid': true}")).contains("FIRED R",
                "MET Client( age > 70 )", "FALSE age < 10").doesNotContain("MET Client( age < 10 )");
    }

    @Test
    @DisplayName("that a rule matched, and what held it back")
    void heldBack() {
        Measured policy = Measured.rules(rule("First", "activation-group \"g\" salience 1", "Client()"),
                rule("Second", "activation-group \"g\"", "Client()"));
        Sighting sighting = policy.measure("'Client': {}");
        assertThat(sighting.heldBack()).hasSize(1);
        sighting.heldBack().forEach((rule, why) -> {
            assertThat(rule.name()).isEqualTo("Second");
            assertThat(why.in(Locale.ENGLISH)).contains("`First`");
        });
    }

    @Test
    @DisplayName("a row of a decision table as such, at its place")
    void rows() {
        String table = """
                RuleSet,org.example,,
                Import,org.example.*,,
                RuleTable Scale,,,
                NAME,CONDITION,CONDITION,ACTION
                ,Client,Client,
                ,age >= $param,age < $param,"insert( new Answer( ""$param"" ) );"
                name,from,to,text
                Young,,18,child
                Old,18,,grown
                """;
        CoverageMeter meter = Measured.files(Map.of("scale.drl.csv", table)).meter();
        List<Goal> rows = meter.goals().stream()
                .filter(goal -> goal.kind() == Goal.Kind.ROW && goal.aim() == Goal.Aim.FIRED).toList();
        assertThat(rows).extracting(goal -> goal.span().line()).containsExactly(8, 9);
    }
}
