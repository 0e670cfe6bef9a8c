package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told while a rule is typed. */
class DiagnosticsTest {

    @Test
    void severalMistakesOfARuleAreToldEachAtItsPlace() {
        assertThat(told("""
                rule "x"
                when
                    Customer( tenureMonths = 3 )
                    Contact( urgent
                then
                end
                """)).containsExactly("3:28: HJ120: `=` does not compare anything.",
                "4:20: HJ120: `)` is missing here.");
    }

    @Test
    void mistakesAreToldInFrench() {
        Editor editor = Editor.in("rule \"x\"\nwhen\n    Customer( id = 3 )\nthen\n");

        assertThat(Diagnostics.of(editor.snapshot(), editor.path())).extracting(d -> d.message().in(Locale.FRENCH))
                .containsExactly("`=` ne compare rien.", "Il manque le `end` ici.");
        assertThat(Diagnostics.of(editor.snapshot(), editor.path())).allMatch(d -> d.help() != null);
    }

    @Test
    void whatIsAllowedAndSeldomMeantIsWarnedOf() {
        assertThat(told("""
                package org.heurejuste.service; rule "x" @clause(A1)
                when
                    $c : Customer( $t : tenureMonths, complaintsLastYear > 5, complaintsLastYear < 3 )
                    eval( true )
                    $d : Apology( by == Authority.ADVISER && by == Authority.MANAGER )
                then
                    modify( $d ) { setBy( Authority.MANAGER ) }
                end
                """)).containsExactly("3:5: HJ501: `$c` is bound and never used.",
                "3:20: HJ501: `$t` is bound and never used.",
                "3:63: HJ502: `complaintsLastYear < 3` can never hold together with `complaintsLastYear > 5`: the rule never"
                        + " applies.",
                "4:5: HJ503: `eval` asks its question of every combination of facts.",
                "5:46: HJ502: `by == Authority.MANAGER` can never hold together with `by == Authority.ADVISER`: the rule"
                        + " never applies.",
                "7:13: HJ505: This consequence changes the decision `$d`.");
    }

    @Test
    void aBindingThatARuleThatExtendsThisOneUsesIsUsed() {
        String parent = """
                package org.heurejuste.service
                rule "parent" @clause(A1) when $c : Customer( $t : tenureMonths ) then end
                """;
        String heir = "rule \"heir\" @clause(A1) extends \"parent\" when Contact() then insert( $c ); end\n";
        String grandchild = "rule \"grandchild\" extends heir @clause(A1) when eval( $t > 3 ) then end\n";

        assertThat(told(parent)).extracting(line -> line.replaceAll(".*HJ", "HJ")).containsExactly(
                "HJ501: `$c` is bound and never used.", "HJ501: `$t` is bound and never used.");
        assertThat(told(parent + heir.replace("@clause(A1) ", ""))).noneMatch(line -> line.contains("`$c`"))
                .anyMatch(line -> line.contains("`$t` is bound"));
        assertThat(told(parent + heir.replace("@clause(A1) ", "") + grandchild))
                .noneMatch(line -> line.contains("HJ501"));
    }

    @Test
    void whatAnotherFileExtendsIsLookedAtAnewWhenThatFileChanges() {
        Editor editor = Editor
                .in("package org.heurejuste.service\nrule \"parent\" @clause(A1) when $c : Customer() then"
                        + " end\n");
        LanguageSnapshot before = editor.snapshot();
        assertThat(Diagnostics.of(before, editor.path())).hasSize(1);
        LanguageSnapshot after = before.withText(Editor.RULES + "heir.drl",
                "package org.heurejuste.service\nrule \"heir\" extends \"parent\" when then insert( $c ); end\n",
                () -> false);

        assertThat(Diagnostics.of(after, editor.path())).isEmpty();
        assertThat(Diagnostics.of(before, editor.path())).hasSize(1);
    }

    @Test
    void aRuleOfAHundredThousandConditionsIsToldToBeTooLargeInsteadOfBeingChecked() {
        String conditions = "Customer( tenureMonths > 1, tenureMonths > 2 )\n".repeat(100_000);

        assertThat(told("package org.heurejuste.service\nrule \"x\" @clause(A1) when\n" + conditions + "then end\n"))
                .containsExactly(
                        "2:1: HJ507: This is too large to be checked while you type; only saving it checks what"
                                + " it means.");
    }

    @Test
    void aPatternOfThousandsOfConstraintsIsBorne() {
        String constraints = "tenureMonths > 1, ".repeat(5_000);

        assertThat(told("package org.heurejuste.service\nrule \"x\" @clause(A1) when Customer( " + constraints
                + "tenureMonths < 1 ) then end\n")).singleElement().asString().contains("HJ502");
    }

    @Test
    void theServicePolicyHasNothingToBeWarnedOf() {
        assertThat(Warnings.of(Editor.policy(), () -> false)).isEmpty();
    }

    @Test
    void warningsOnTheWholeProjectAreThoseOnItsFiles() {
        Editor editor = Editor
                .in("package org.heurejuste.service\nrule \"x\" @clause(A1) when $c : Customer() eval( true"
                        + " ) then end\n");

        assertThat(Warnings.of(editor.snapshot().project(), () -> false))
                .isEqualTo(Diagnostics.of(editor.snapshot(), editor.path())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer( cooperative == true, cooperative == false )",
        "Contact( mood in ( Mood.ANGRY, Mood.SILENT ), mood == Mood.NEUTRAL )",
        "Contact( mood not in ( Mood.ANGRY, Mood.SILENT ), mood == Mood.SILENT )",
        "Customer( tenureMonths == 3 && == 4 )", "Customer( tenureMonths in ( 3, 4 ), tenureMonths > 4 )",
        "Customer( tenureMonths <= 2, tenureMonths > 2 )", "Customer( id == \"a\", id == null )"})
    void whatCanNeverHoldTogetherIsWarnedOf(String pattern) {
        assertThat(told("package org.heurejuste.service\nrule \"x\" @clause(A1) when " + pattern + " then end"))
                .singleElement().asString().contains("HJ502");
    }

    @Test
    void whatTheRangeOfAFieldExcludesIsWarnedOf() {
        assertThat(told(
                "package org.heurejuste.service\nrule \"x\" @clause(A1) when Customer( tenureMonths < 0 ) then end"))
                .containsExactly(
                        "2:37: HJ506: `tenureMonths < 0` can never hold: the vocabulary gives `tenureMonths` the"
                                + " range `0…`.");
    }

    @Test
    void boundsThatCanHoldTogetherAreNoContradiction() {
        assertThat(told("""
                package org.heurejuste.service; rule "x" @clause(A1)
                when
                    Customer( tenureMonths > 3, tenureMonths < 5, tenureMonths >= 4 && <= 4, id != "a", id != "b", returnsLastYear in ( 1, 2 ), returnsLastYear != 1,
                        complaintsLastYear > 3 || complaintsLastYear < 1 )
                then
                end
                """)).isEmpty();
    }

    @Test
    void anAssignmentInAConditionIsWarnedOf() {
        assertThat(told(
                "package org.heurejuste.service;\nrule \"x\" @clause(A1) when Customer( ( cooperative = true ) ) then end"))
                .containsExactly("2:39: HJ504: A condition must not change anything, and `=` does.");
    }

    @Test
    void thePolicyOfTheHouseHasNoMistakeOfForm() {
        LanguageSnapshot snapshot = LanguageSnapshot.of(Editor.policy(), () -> false);

        assertThat(snapshot.trees().keySet()).hasSizeGreaterThan(8)
                .allSatisfy(path -> assertThat(Diagnostics.of(snapshot, path))
                        .filteredOn(d -> d.severity() == Severity.ERROR).isEmpty());
    }

    private static List<String> told(String text) {
        Editor editor = Editor.in(text);
        return Diagnostics.of(editor.snapshot(), editor.path()).stream().map(DiagnosticsTest::line).toList();
    }

    private static String line(Diagnostic found) {
        return found.span().line() + ":" + found.span().column() + ": " + found.code().id() + ": "
                + found.message().in(Locale.ENGLISH);
    }
}
