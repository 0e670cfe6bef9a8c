package org.heurejuste.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.SmallProject.rule;

import java.util.List;
import java.util.Locale;

import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.SmallProject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coverage of the sample cases")
class CoverageTest {
    private static final String ADULT = "  - {name: Adult, given: {Client: {age: 30}}, expect: {Answer: one}}";

    @Test
    @DisplayName("counts what was seen, of each kind and of all")
    void shares() {
        Coverage coverage = measured(project(rule("Adult", "", "Client( age > 18 )", "adult"),
                rule("Angry", "", "Client( mood == Mood.ANGRY )", "angry")).cases(ADULT));
        assertThat(coverage.share(Goal.Kind.RULE)).isEqualTo(new Share(1, 2));
        assertThat(coverage.share(Goal.Kind.CONDITION)).isEqualTo(new Share(1, 2));
        assertThat(coverage.share(Goal.Kind.CONSTRAINT)).isEqualTo(new Share(2, 4));
        assertThat(coverage.share(Goal.Kind.BOUNDARY)).isEqualTo(new Share(1, 3));
        assertThat(coverage.share(Goal.Kind.VALUE)).isEqualTo(new Share(1, 2));
        assertThat(coverage.share()).isEqualTo(new Share(6, 13));
        assertThat(coverage.share().percent()).isEqualByComparingTo("46.1");
    }

    @Test
    @DisplayName("names the cases that saw something")
    void cases() {
        Coverage coverage = measured(project(rule("Adult", "", "Client( age > 18 )", "adult")).cases(ADULT,
                "  - {name: Child, given: {Client: {age: 3}}, expect: {Answer: one}}",
                "  - {name: Elder, given: {Client: {age: 90}}, expect: {Answer: one}}"));
        assertThat(coverage.cases(goal(coverage, Goal.Aim.FIRED, "Adult"))).extracting(SampleCase::name)
                .containsExactly("Adult", "Elder");
        assertThat(coverage.cases(goal(coverage, Goal.Aim.FALSE, "age > 18"))).extracting(SampleCase::name)
                .containsExactly("Child");
    }

    @Test
    @DisplayName("says of a rule which condition was never met, and which constraint is always false")
    void whyARuleDidNotFire() {
        Coverage coverage = measured(
                project(rule("R", "", "Client()\n    Order( paid, price > 5 )", "x")).cases(ADULT,
                        "  - {name: Order, given: {Order: {id: a, price: 9}}, expect: {Answer: one}}"));
        assertThat(why(coverage, Goal.Aim.FIRED, "R")).isEqualTo(
                "`Order( paid, price > 5 )` (line 5) was never met. `paid` is false of every fact.");
        assertThat(why(coverage, Goal.Aim.TRUE, "paid")).isEqualTo("It is false of every fact that reached it.");
        assertThat(why(coverage, Goal.Aim.FALSE, "price > 5")).isEqualTo("It is true of every fact that reached it.");
        assertThat(why(coverage, Goal.Aim.AT, "price > 5"))
                .isEqualTo("No case tries such a value; 5 was only compared with others.");
    }

    @Test
    @DisplayName("says what was never reached, and which earlier condition kept it from that")
    void whyNotReached() {
        Coverage coverage = measured(project(rule("R", "", "Order( paid )\n    Client( age > 18 )", "x")).cases(ADULT));
        assertThat(why(coverage, Goal.Aim.TRUE, "age > 18")).isEqualTo(
                "It was never reached: `Order( paid )` (line 4), before it, was never met. No case has a fact for it.");
    }

    @Test
    @DisplayName("says that a rule matched and what held it back")
    void whyHeldBack() {
        Coverage coverage = measured(project(rule("First", "activation-group \"g\" salience 1", "Client()", "x"),
                rule("Second", "activation-group \"g\"", "Client()", "y")).cases(ADULT));
        assertThat(why(coverage, Goal.Aim.FIRED, "Second")).contains("`g`").contains("`First`");
    }

    @Test
    @DisplayName("says what no rule stands for, and which rule of a clause never fired")
    void whyAClauseDoesNotApply() {
        Coverage coverage = measured(project(rule("R", "@clause(A1)", "Order( paid )", "x"))
                .write("handbook/en.md", "<a id=\"A1\"></a>One\n\n<a id=\"A2\"></a>Two\n").cases(ADULT));
        assertThat(why(coverage, Goal.Aim.FIRED, "A1")).startsWith("Its rule `R` (line 2) never fired.");
        assertThat(why(coverage, Goal.Aim.FIRED, "A2")).isEqualTo("No rule stands for it.");
    }

    @Test
    @DisplayName("does not count what happens inside of what is evaluated as a whole, and says so")
    void untold() {
        Coverage coverage = measured(project(rule("R", "",
                "accumulate( Order( paid, $p : price ); $sum : sum( $p ); $sum > 5 )\n    Client( age > 18 )", "x"))
                .cases(ADULT));
        List<GoalCoverage> untold = coverage.goals().stream().filter(one -> !one.goal().tellable()).toList();
        assertThat(untold).isNotEmpty().allMatch(one -> !one.goal().counts());
        assertThat(coverage.why(untold.get(0).goal()).in(Locale.FRENCH)).contains("d’un bloc");
    }

    @Test
    @DisplayName("tries dates before, on and after the day, and each value of a list, and finds the cases that do")
    void datesAndLists() {
        ProjectCheck check = project("import java.time.LocalDate",
                rule("R", "", "Offer( due > LocalDate.of(2027, 3, 31), days in (7, 14) )", "x"),
                rule("S", "", "Offer( due >= \"01-Apr-2027\" )", "y"))
                .rules("offer.drl", "import java.time.LocalDate\ndeclare Offer @fact(many)\n    id : String\n"
                        + "    due : LocalDate\n    days : int\nend\n")
                .cases("  - {name: Early, given: {Offer: {id: a, due: 2027-01-01, days: 7}}, expect: {Answer: none}}")
                .check();
        Coverage coverage = measured(check);
        assertThat(coverage.goals()).filteredOn(one -> one.goal().kind() == Goal.Kind.BOUNDARY)
                .extracting(one -> one.goal().aim() + " " + one.goal().word() + " " + one.hits())
                .containsExactlyInAnyOrder("BELOW 2027-03-31 1", "AT 2027-03-31 0", "ABOVE 2027-03-31 0", "AT 7 1",
                        "AT 14 0", "BELOW 2027-04-01 1", "AT 2027-04-01 0", "ABOVE 2027-04-01 0");
        assertThat(why(coverage, Goal.Aim.FIRED, "S")).contains("`due >= \"01-Apr-2027\"` is false of every fact.");
        List<Goal> missing = coverage.uncovered().stream().map(GoalCoverage::goal)
                .filter(goal -> goal.kind() == Goal.Kind.BOUNDARY).toList();
        try (DecisionService service = DecisionService.of(SmallProject.policy(check), DecisionSettings.standard())) {
            assertThat(CaseFinder.find(coverage, missing, GeneratedCases.of(check.compilation(), 0, 1), service::decide,
                    () -> false)).extracting(CoveringCase::goal).containsExactlyElementsOf(missing);
        }
    }

    @Test
    @DisplayName("is a picture of each file, line by line")
    void lines() {
        Coverage coverage = measured(project(rule("R", "", "Client( age > 18 )\n    Order( paid )", "x")).cases(ADULT));
        FileCoverage rules = coverage.files().stream().filter(file -> file.path().endsWith("rules.drl")).findFirst()
                .orElseThrow();
        assertThat(rules.lines()).extracting(line -> line.number() + " " + line.state()).containsExactly("2 UNCOVERED",
                "4 PARTLY", "5 UNCOVERED");
    }

    @Test
    @DisplayName("finds for what is missing a small case that was seen to reach it")
    void offers() {
        ProjectCheck check = project(rule("R", "", "Client( age > 18 )\n    Order( paid, price >= 50 )", "x"))
                .cases(ADULT,
                        "  - {name: Order, given: {Client: {age: 40}, Order: {id: a, price: 9}}, expect: {Answer: none}}")
                .check();
        Coverage coverage = measured(check);
        List<Goal> missing = coverage.uncovered().stream().map(GoalCoverage::goal).toList();
        try (DecisionService service = DecisionService.of(SmallProject.policy(check), DecisionSettings.standard())) {
            List<CoveringCase> offers = CaseFinder.find(coverage, missing,
                    GeneratedCases.of(check.compilation(), 100, 1), service::decide, () -> false);
            assertThat(offers).extracting(CoveringCase::goal).containsExactlyElementsOf(missing);
            assertThat(offers).allMatch(one -> coverage.meter().measure(one.given()).reached(one.goal()));
            assertThat(offers).filteredOn(one -> one.goal().aim() == Goal.Aim.AT && one.goal().word().equals("50"))
                    .singleElement().satisfies(one -> assertThat(one.yaml(Locale.ENGLISH)).contains(
                            "      Client: {age: 19}", "      Order: {id: a, price: 50}", "      Answer: none"));
        }
    }

    @Test
    @DisplayName("stops when nobody waits for it any more")
    void cancelled() {
        ProjectCheck check = project(rule("R", "", "Client()", "x")).cases(ADULT).check();
        assertThat(Coverage.of(SmallProject.policy(check), check.compilation().project(), SmallProject.run(check),
                () -> true)).isEmpty();
    }

    private static SmallProject project(String... rules) {
        return SmallProject.of(rules);
    }

    private static Coverage measured(SmallProject project) {
        return measured(project.check());
    }

    private static Coverage measured(ProjectCheck check) {
        return Coverage.of(SmallProject.policy(check), check.compilation().project(), SmallProject.run(check),
                () -> false).orElseThrow();
    }

    private static Goal goal(Coverage coverage, Goal.Aim aim, String text) {
        return coverage.goals().stream().map(GoalCoverage::goal)
                .filter(one -> one.aim() == aim && one.text().equals(text)).findFirst().orElseThrow();
    }

    private static String why(Coverage coverage, Goal.Aim aim, String text) {
        return coverage.why(goal(coverage, aim, text)).in(Locale.ENGLISH);
    }
}
